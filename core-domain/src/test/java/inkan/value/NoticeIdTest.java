package inkan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeIdTest {
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "resident-1, CERTIFICATES, 2024-10-10, notice-1-20241010-cert",
        "resident-1, CARD, 2029-10-10, notice-1-20291010-card",
        "resident-1-20241010-cert, CARD, 2024-02-29, notice-1-20241010-cert-20240229-card",
        "resident-550e8400-e29b-41d4-a716-446655440000, CERTIFICATES, 2024-10-10,"
                + " notice-550e8400-e29b-41d4-a716-446655440000-20241010-cert",
        "resident-01234567890123456789012345678901234567890123456789012345, CARD, 2024-10-10,"
                + " notice-01234567890123456789012345678901234567890123456789012345-20241010-card"
    })
    @Tag("N-3")
    void a_notice_is_named_by_what_it_announces_to_whom(
            ResidentId resident, NoticeKind kind, LocalDate expiresOn, String id) {
        NoticeId first = NoticeId.first(resident, kind, expiresOn);

        assertThat(first).hasToString(id);
        assertThat(first.isSecond()).isFalse();
        assertThat(first.first()).isEqualTo(first);
        assertThat(first.second()).hasToString(id + "-2");
        assertThat(first.second().isSecond()).isTrue();
        assertThat(first.second().second()).isEqualTo(first.second());
        assertThat(first.second().first()).isEqualTo(first);
    }

    /** Residents whose names end like a notice's, so that one might be taken for another. */
    @Test
    @Tag("N-3")
    void no_two_notices_have_one_name() {
        List<String> residents =
                List.of("1", "2", "1-2", "1-20241010-cert", "1-20241010-cert-2", "1-20241010", "1-20241011-card");
        Set<NoticeId> names = new HashSet<>();
        int notices = 0;
        for (String resident : residents) {
            for (NoticeKind kind : NoticeKind.values()) {
                for (LocalDate day = LocalDate.of(2024, 10, 9); day.getDayOfMonth() < 13; day = day.plusDays(1)) {
                    NoticeId first = NoticeId.first(new ResidentId("resident-" + resident), kind, day);
                    names.add(first);
                    names.add(first.second());
                    notices += 2;
                }
            }
        }

        assertThat(names).hasSize(notices);
    }

    @ParameterizedTest
    @CsvSource({"-0001-10-10", "+10000-01-01", "+999999999-12-31"})
    void a_day_whose_year_has_not_four_digits_is_announced_by_no_notice(LocalDate expiresOn) {
        assertThatThrownBy(() -> NoticeId.first(new ResidentId("resident-1"), NoticeKind.CARD, expiresOn))
                .isInstanceOf(InvalidValue.class);
    }
}
