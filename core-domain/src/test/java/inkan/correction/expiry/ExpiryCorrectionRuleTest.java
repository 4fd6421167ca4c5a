package inkan.correction.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.correction.CorrectionRule;
import inkan.policy.Bound;
import inkan.rule.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issued on 2020-05-15, to run to the birthday, 2024-10-10, at most; today is 2023-03-03. */
class ExpiryCorrectionRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 3, 3);
    private static final LocalDate ISSUED = LocalDate.of(2020, 5, 15);
    private static final LocalDate BIRTHDAY = LocalDate.of(2024, 10, 10);
    private static final CorrectionRule.Case GOOD = new CorrectionRule.Case("cert-1", 0, 0, true);

    private static String verdict(
            boolean ended, LocalDate expiresOn, LocalDate to, Bound boundBy, LocalDate cap, LocalDate latest) {
        return Verdict.inFull(
                ExpiryCorrectionRule.CHECK,
                new ExpiryCorrectionRule.Case(
                        GOOD, ended, TODAY, expiresOn, ISSUED, BIRTHDAY, to, boundBy, cap, latest));
    }

    @ParameterizedTest(name = "ended: {0}, recorded to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    false | 2023-03-03 | allowed
                    false | 2024-10-09 | allowed
                    false | 2023-03-02 | IT_HAS_NOT_EXPIRED
                    true  | 2024-10-09 | IT_HAS_NOT_ENDED
                    true  | 2023-03-02 | IT_HAS_NOT_ENDED + IT_HAS_NOT_EXPIRED
                    """)
    @Tag("C-11")
    void what_has_ended_or_expired_is_not_corrected(boolean ended, LocalDate expiresOn, String verdict) {
        assertThat(verdict(ended, expiresOn, BIRTHDAY, Bound.BIRTHDAY, LocalDate.MAX, LocalDate.MIN))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "to {0} bound by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    2024-10-10 | BIRTHDAY                        | allowed
                    2024-10-10 | CARD                            | ITS_BASIS_FITS
                    2024-10-09 | BIRTHDAY                        | ITS_BASIS_FITS
                    2024-10-09 | CARD                            | allowed
                    2024-10-09 | PERIOD_OF_STAY                  | allowed
                    2024-10-09 | USER_AUTHENTICATION_CERTIFICATE | allowed
                    2024-10-11 | BIRTHDAY                        | ITS_BASIS_FITS
                    2024-10-11 | PERIOD_OF_STAY                  | ITS_BASIS_FITS
                    2023-03-02 | CARD                            | allowed
                    2020-05-15 | CARD                            | allowed
                    2020-05-14 | CARD                            | IT_EXPIRES_AFTER_ITS_ISSUE
                    2020-05-14 | BIRTHDAY                        | IT_EXPIRES_AFTER_ITS_ISSUE + ITS_BASIS_FITS
                    """)
    @Tag("V-9")
    @Tag("V-11")
    void it_ends_from_its_issue_to_the_birthday_and_says_what_binds_it(LocalDate to, Bound boundBy, String verdict) {
        assertThat(verdict(false, BIRTHDAY, to, boundBy, LocalDate.MAX, LocalDate.MIN))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "to 2024-06-30, capped at {0}, capping one to {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    -          | -          | allowed
                    2024-06-30 | -          | allowed
                    2024-06-29 | -          | NOTHING_ENDS_BEFORE_IT_THAT_CAPS_IT
                    2029-10-10 | 2024-06-30 | allowed
                    2029-10-10 | 2024-07-01 | NOTHING_THAT_IT_CAPS_OUTLIVES_IT
                    2024-06-29 | 2024-07-01 | NOTHING_ENDS_BEFORE_IT_THAT_CAPS_IT + NOTHING_THAT_IT_CAPS_OUTLIVES_IT
                    """)
    @Tag("V-5")
    void signature_user_authentication_and_card_still_end_in_this_order(
            @Nullable LocalDate cap, @Nullable LocalDate latest, String verdict) {
        assertThat(verdict(
                        false,
                        BIRTHDAY,
                        LocalDate.of(2024, 6, 30),
                        Bound.CARD,
                        cap == null ? LocalDate.MAX : cap,
                        latest == null ? LocalDate.MIN : latest))
                .isEqualTo(verdict);
    }
}
