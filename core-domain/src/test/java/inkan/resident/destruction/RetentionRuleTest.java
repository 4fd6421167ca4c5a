package inkan.resident.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.personal.RetentionClass;
import inkan.rule.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRuleTest {
    @ParameterizedTest(name = "over since {0}, pending: {1}, sealed: {2}, on {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2039-10-11 | false | true  | 2039-10-11 | allowed
                    2039-10-11 | false | true  | 2045-01-01 | allowed
                    2039-10-11 | false | true  | 2039-10-10 | RETENTION_IS_OVER
                    2039-10-11 | true  | true  | 2039-10-11 | NO_APPLICATION_IS_PENDING
                    2039-10-11 | false | false | 2039-10-11 | THERE_IS_A_KEY_TO_DESTROY
                    2039-10-11 | true  | false | 2039-10-10 | NO_APPLICATION_IS_PENDING + RETENTION_IS_OVER + THERE_IS_A_KEY_TO_DESTROY
                    -          | false | true  | 2039-10-11 | SOMETHING_HAS_BEGUN_ITS_RETENTION
                    -          | true  | true  | 2039-10-11 | SOMETHING_HAS_BEGUN_ITS_RETENTION + NO_APPLICATION_IS_PENDING
                    """)
    @Tag("D-5")
    void personal_data_is_destroyed_from_the_first_day_after_retention(
            @Nullable LocalDate overSince, boolean pending, boolean sealed, LocalDate today, String verdict) {
        assertThat(Verdict.inFull(RetentionRule.CHECK, new RetentionRule.Case(overSince, pending, sealed, today)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "expiries {0}, ended on {1}: over since {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2029-10-10            | -          | 2039-10-11
                    2029-10-10 2024-10-10 | -          | 2039-10-11
                    2024-10-10 2029-10-10 | 2024-02-01 | 2039-10-11
                    2029-10-10            | 2029-10-10 | 2039-10-11
                    2029-10-10            | 2031-05-05 | 2041-05-06
                    -                     | 2031-05-05 | 2041-05-06
                    2028-02-28            | -          | 2038-02-28
                    2027-12-31            | -          | 2038-01-01
                    2016-06-30            | -          | 2029-01-01
                    -                     | 2017-05-05 | 2029-01-01
                    -                     | -          | -
                    """)
    @Tag("D-5")
    void retention_is_counted_from_the_day_after_the_last_of_all_expiries_and_the_end_of_entitlement(
            @Nullable String expiries, @Nullable LocalDate endedOn, @Nullable LocalDate overSince) {
        Stream<LocalDate> days = expiries == null
                ? Stream.of()
                : Arrays.stream(expiries.split(" ", -1)).map(LocalDate::parse);

        assertThat(Retention.overSince(RetentionClass.ISSUANCE_RECORD, days, endedOn)
                        .orElse(null))
                .isEqualTo(overSince);
    }

    @ParameterizedTest(name = "asked by {0}, decided by {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    clerk-sato | clerk-suzuki | allowed
                    clerk-sato | clerk-sato   | ANOTHER_ONE_DECIDES
                    -          | clerk-sato   | DESTRUCTION_WAS_ASKED_FOR
                    """)
    @Tag("D-3")
    @Tag("D-5")
    void a_destruction_is_decided_about_by_another_than_who_asked_for_it(
            @Nullable String askedBy, String decidedBy, String verdict) {
        assertThat(Verdict.inFull(DestructionDecisionRule.CHECK, new DestructionDecisionRule.Case(askedBy, decidedBy)))
                .isEqualTo(verdict);
    }
}
