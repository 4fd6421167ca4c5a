package inkan.correction.person;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.correction.CorrectionRule;
import inkan.resident.EndOfEntitlement;
import inkan.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonCaseTest {
    @ParameterizedTest(name = "end: {0}, names {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -              | 3 | allowed
                    -              | 2 | IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS
                    DEATH          | 3 | THE_PERSON_IS_STILL_A_RESIDENT
                    RECORD_DELETED | 2 | THE_PERSON_IS_STILL_A_RESIDENT + IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS
                    """)
    @Tag("C-9")
    @Tag("D-4")
    void the_record_of_a_resident_is_corrected_where_the_event_named_set_it(
            @Nullable EndOfEntitlement end, int named, String verdict) {
        assertThat(Verdict.inFull(
                        PersonCase.CHECK, new PersonCase(end, new CorrectionRule.Case("resident-1", named, 3, true))))
                .isEqualTo(verdict);
    }
}
