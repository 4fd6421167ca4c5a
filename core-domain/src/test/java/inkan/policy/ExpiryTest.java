package inkan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.time.AgeAttained;
import inkan.time.LeapDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {
    private static final LocalDate BORN = LocalDate.of(1990, 10, 10);
    private static final PolicyVersion POLICY = NationalPolicy.JAPAN.on(LocalDate.of(2024, 1, 1));

    @ParameterizedTest(name = "born {0}, birthday {1} after {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    1990-10-10 |  1 | 2020-10-09 | 2020-10-10
                    1990-10-10 |  1 | 2020-10-10 | 2021-10-10
                    1990-10-10 |  1 | 2020-10-11 | 2021-10-10
                    1990-10-10 |  5 | 2020-05-15 | 2024-10-10
                    1990-10-10 |  5 | 2020-10-09 | 2024-10-10
                    1990-10-10 |  5 | 2020-10-10 | 2025-10-10
                    1990-10-10 |  6 | 2024-08-01 | 2029-10-10
                    1990-10-10 | 10 | 2020-10-09 | 2029-10-10
                    1990-10-10 | 10 | 2020-10-10 | 2030-10-10
                    2000-01-01 |  1 | 2023-12-31 | 2024-01-01
                    2000-01-01 |  1 | 2024-01-01 | 2025-01-01
                    1999-12-31 |  1 | 2024-12-30 | 2024-12-31
                    1999-12-31 |  1 | 2024-12-31 | 2025-12-31
                    2000-02-29 |  5 | 2021-11-06 | 2026-02-28
                    2000-02-29 | 10 | 2021-11-06 | 2031-02-28
                    2000-02-29 |  1 | 2023-02-27 | 2023-02-28
                    2000-02-29 |  1 | 2023-02-28 | 2024-02-29
                    2000-02-29 |  1 | 2024-02-28 | 2024-02-29
                    2000-02-29 |  1 | 2024-02-29 | 2025-02-28
                    2024-06-03 |  5 | 2024-06-03 | 2029-06-03
                    """)
    @Tag("V-1")
    @Tag("V-7")
    void birthdays_are_counted_strictly_after_the_day_of_issue(
            LocalDate born, int n, LocalDate issuedOn, LocalDate expiresOn) {
        assertThat(Expiry.onBirthday(n, issuedOn, born, POLICY))
                .isEqualTo(new Expiry(expiresOn, n, expiresOn, Bound.BIRTHDAY));
    }

    @Test
    @Tag("V-1")
    void the_fifth_birthday_lies_more_than_four_and_at_most_five_years_after_every_day_of_issue() {
        LocalDate born = LocalDate.of(1984, 3, 17);

        LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(issuedOn -> {
            LocalDate expiresOn = Expiry.onBirthday(5, issuedOn, born, POLICY).expiresOn();
            assertThat(expiresOn.getMonthValue() * 100 + expiresOn.getDayOfMonth())
                    .isEqualTo(317);
            assertThat(expiresOn).isAfter(issuedOn.plusYears(4)).isBeforeOrEqualTo(issuedOn.plusYears(5));
        });
    }

    @ParameterizedTest(name = "born {0}, accepted {1}, issued {2}: birthday {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    # adult is 20 until the end of March 2022
                    2002-03-31 | 2022-03-31 | 2022-04-30 | 10 | 2032-03-31
                    2002-04-01 | 2022-03-31 | 2022-04-30 |  5 | 2027-04-01
                    2004-04-02 | 2022-03-31 | 2022-04-30 |  5 | 2027-04-02
                    # and 18 since
                    2004-04-01 | 2022-04-01 | 2022-05-01 | 10 | 2032-04-01
                    2004-04-02 | 2022-04-01 | 2022-05-01 |  5 | 2027-04-02
                    2004-04-02 | 2022-04-02 | 2022-05-02 | 10 | 2032-04-02
                    # what counts is the day of acceptance, not that of issue
                    2006-06-10 | 2024-06-09 | 2024-06-10 |  5 | 2029-06-10
                    2006-06-10 | 2024-06-10 | 2024-06-10 | 10 | 2034-06-10
                    1990-10-10 | 2020-05-01 | 2020-05-15 | 10 | 2029-10-10
                    2012-05-05 | 2026-03-01 | 2026-04-01 |  5 | 2030-05-05
                    """)
    @Tag("V-2")
    @Tag("V-8")
    void a_card_runs_to_the_10th_birthday_of_who_is_an_adult_when_the_application_is_accepted_else_to_the_5th(
            LocalDate born, LocalDate acceptedOn, LocalDate issuedOn, int birthday, LocalDate expiresOn) {
        assertThat(Expiry.ofCard(acceptedOn, issuedOn, born, NationalPolicy.JAPAN))
                .isEqualTo(new Expiry(expiresOn, birthday, expiresOn, Bound.BIRTHDAY));
    }

    @ParameterizedTest(name = "{0}, {1} and {2}, born {3}: birthday {4}, {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    ACCEPTED | BIRTHDAY   | FEB_28 | 2006-06-10 |  5 | 2029-06-10
                    ISSUED   | BIRTHDAY   | FEB_28 | 2006-06-10 | 10 | 2034-06-10
                    ACCEPTED | DAY_BEFORE | FEB_28 | 2006-06-10 | 10 | 2034-06-10
                    ACCEPTED | BIRTHDAY   | FEB_28 | 2008-02-29 |  5 | 2029-02-28
                    ACCEPTED | BIRTHDAY   | MAR_01 | 2008-02-29 |  5 | 2029-03-01
                    """)
    @Tag("V-2")
    @Tag("V-7")
    @Tag("V-8")
    void what_was_to_be_decided_is_changed_by_one_value_of_the_policy(
            AgeBasisDate basis,
            AgeAttained attained,
            LeapDay leapDay,
            LocalDate born,
            int birthday,
            LocalDate expiresOn) {
        ValidityTerms terms = new ValidityTerms(18, basis, attained, leapDay, 10, 5, 5, 6, 15);
        PolicyTimeline timeline =
                new PolicyTimeline(List.of(POLICY.amended("other", LocalDate.of(2024, 1, 1), terms, POLICY.offers())));
        LocalDate acceptedOn = LocalDate.of(2024, 6, 9);
        LocalDate issuedOn = LocalDate.of(2024, 6, 10);

        Expiry expiry = Expiry.ofCard(acceptedOn, issuedOn, born, timeline);

        assertThat(expiry).isEqualTo(new Expiry(expiresOn, birthday, expiresOn, Bound.BIRTHDAY));
    }

    @ParameterizedTest(name = "{0}: new until {1}, renewed until {2}")
    @CsvSource({
        "2020-05-15, 2024-10-10, 2025-10-10",
        "2024-08-01, 2028-10-10, 2029-10-10",
        "2024-10-09, 2028-10-10, 2029-10-10",
        "2024-10-10, 2029-10-10, 2030-10-10",
        "2024-10-11, 2029-10-10, 2030-10-10"
    })
    @Tag("V-3")
    @Tag("V-4")
    void a_new_certificate_runs_to_the_5th_birthday_and_a_renewed_one_to_the_6th(
            LocalDate issuedOn, LocalDate anew, LocalDate renewed) {
        assertThat(Expiry.ofNewCertificate(issuedOn, BORN, POLICY))
                .isEqualTo(new Expiry(anew, 5, anew, Bound.BIRTHDAY));
        assertThat(Expiry.ofRenewedCertificate(issuedOn, BORN, POLICY))
                .isEqualTo(new Expiry(renewed, 6, renewed, Bound.BIRTHDAY));
    }

    @Test
    @Tag("V-4")
    void no_time_is_lost_by_renewing_on_any_day_of_the_window() {
        LocalDate expiresOn = LocalDate.of(2024, 10, 10);

        LocalDate.of(2024, 7, 11)
                .datesUntil(expiresOn)
                .forEach(day -> assertThat(
                                Expiry.ofRenewedCertificate(day, BORN, POLICY).expiresOn())
                        .isEqualTo(expiresOn.plusYears(5)));
    }

    @ParameterizedTest(name = "capped at {0} by {1}: {2}, bound by {3}")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
                    nothing    | CARD                            | 2030-10-10 | BIRTHDAY
                    2030-10-11 | CARD                            | 2030-10-10 | BIRTHDAY
                    2030-10-10 | CARD                            | 2030-10-10 | BIRTHDAY
                    2030-10-09 | CARD                            | 2030-10-09 | CARD
                    2029-10-10 | USER_AUTHENTICATION_CERTIFICATE | 2029-10-10 | USER_AUTHENTICATION_CERTIFICATE
                    2029-10-10 | CARD_CERTIFICATE                | 2029-10-10 | CARD_CERTIFICATE
                    2025-02-14 | PERIOD_OF_STAY                  | 2025-02-14 | PERIOD_OF_STAY
                    """)
    @Tag("V-5")
    @Tag("V-6")
    @Tag("V-11")
    void an_expiry_is_bound_by_an_earlier_cap_and_remembers_how_far_it_could_have_run(
            @Nullable LocalDate cap, Bound by, LocalDate expiresOn, Bound boundBy) {
        Expiry uncapped = Expiry.ofRenewedCertificate(LocalDate.of(2024, 10, 10), BORN, POLICY);

        assertThat(uncapped.cappedAt(cap, by)).isEqualTo(new Expiry(expiresOn, 6, LocalDate.of(2030, 10, 10), boundBy));
    }

    @Test
    @Tag("V-5")
    void of_several_caps_the_earliest_binds() {
        Expiry uncapped = Expiry.ofNewCertificate(LocalDate.of(2022, 4, 1), BORN, POLICY);

        Expiry capped = uncapped.cappedAt(LocalDate.of(2029, 10, 10), Bound.CARD)
                .cappedAt(LocalDate.of(2024, 10, 10), Bound.USER_AUTHENTICATION_CERTIFICATE);

        assertThat(uncapped.expiresOn()).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(capped.expiresOn()).isEqualTo(LocalDate.of(2024, 10, 10));
        assertThat(capped.boundBy()).isEqualTo(Bound.USER_AUTHENTICATION_CERTIFICATE);
    }
}
