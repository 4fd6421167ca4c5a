package inkan.card;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.resident.EndOfEntitlement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoidingCauseTest {
    @ParameterizedTest(name = "{0}: card void by {1}, residence ended: {2}")
    @CsvSource({
        "DEATH,                        DEATH,                        true",
        "RECORD_DELETED,               RECORD_DELETED,               true",
        "MY_NUMBER_CHANGED,            MY_NUMBER_CHANGED,            false",
        "RESIDENT_RECORD_CODE_CHANGED, RESIDENT_RECORD_CODE_CHANGED, false"
    })
    @Tag("C-9")
    void what_ends_the_entitlement_makes_the_card_void_and_only_death_and_deletion_end_the_residence(
            EndOfEntitlement end, VoidingCause cause, boolean endsResidence) {
        assertThat(VoidingCause.of(end)).isEqualTo(cause);
        assertThat(end.endsResidence()).isEqualTo(endsResidence);
    }
}
