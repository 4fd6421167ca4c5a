package inkan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTermsTest {
    /** At the end of a month the day that is missing becomes the month's last, as in W-1. */
    @ParameterizedTest(name = "expiring {0}: due from {1}, late from {2}")
    @CsvSource({
        "2024-10-10, 2024-07-10, 2024-08-10",
        "2024-12-31, 2024-09-30, 2024-10-31",
        "2024-12-30, 2024-09-30, 2024-10-30",
        "2024-05-31, 2024-02-29, 2024-03-31",
        "2024-05-30, 2024-02-29, 2024-03-30",
        "2023-05-31, 2023-02-28, 2023-03-31",
        "2023-05-28, 2023-02-28, 2023-03-28",
        "2024-04-30, 2024-01-30, 2024-02-29",
        "2023-04-30, 2023-01-30, 2023-02-28",
        "2024-02-29, 2023-11-29, 2023-12-29",
        "2025-02-28, 2024-11-28, 2024-12-28",
        "2025-01-31, 2024-10-31, 2024-11-30"
    })
    @Tag("N-1")
    void a_notice_is_due_from_3_months_before_expiry_and_late_from_2(
            LocalDate expiresOn, LocalDate dueOn, LocalDate lateOn) {
        NoticeTerms terms = NationalPolicy.JAPAN.on(expiresOn).notices();

        assertThat(terms.dueFor(expiresOn)).isEqualTo(dueOn);
        assertThat(terms.lateFor(expiresOn)).isEqualTo(lateOn);
    }
}
