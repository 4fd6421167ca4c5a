package inkan.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import inkan.log.LogFixture.Nothing;
import inkan.log.LogFixture.Unnamed;
import inkan.log.LogFixture.Written;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTypesTest {

    @Test
    void a_class_and_its_name_and_revision_find_each_other() {
        var type = new StoredType("note.written", 2);

        assertThat(LogFixture.TYPES.typeOf(Written.class)).isEqualTo(type);
        assertThat(LogFixture.TYPES.classOf(type)).isEqualTo(Written.class);
    }

    @Test
    void an_unknown_class_name_or_revision_is_an_error() {
        assertThatExceptionOfType(UnknownStoredTypeException.class)
                .isThrownBy(() -> LogFixture.TYPES.typeOf(Unnamed.class));
        assertThatExceptionOfType(UnknownStoredTypeException.class)
                .isThrownBy(() -> LogFixture.TYPES.classOf(new StoredType("note.lost", 1)));
        assertThatExceptionOfType(UnknownStoredTypeException.class)
                .isThrownBy(() -> LogFixture.TYPES.classOf(new StoredType("note.written", 3)));
    }

    @Test
    void two_classes_cannot_share_a_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredTypes.of(Map.of(
                        Written.class, new StoredType("note.written", 2),
                        Nothing.class, new StoredType("note.written", 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"card.issued", "certificate.auto-revoked", "pin", "x2.y3"})
    void a_storage_name_is_lower_case_words_with_dots_and_hyphens(String name) {
        assertThat(new StoredType(name, 1)).hasToString(name + " 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Card", "inkan.card.Issued", "card..issued", ".card", "card.", "1card", "card issued"})
    void other_names_are_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StoredType(name, 1));
    }

    @Test
    void a_name_has_at_most_100_characters_and_revisions_start_at_1() {
        assertThat(new StoredType("x".repeat(100), 1).revision()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new StoredType("x".repeat(101), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StoredType("x", 0));
    }
}
