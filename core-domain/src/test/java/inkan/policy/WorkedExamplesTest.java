package inkan.policy;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.certificate.CertificateEvent;
import inkan.value.Residence;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The worked examples of the catalogue's chapter on validity, by commands: somebody born on 10 October 1990. Then the two
 * functions on which they rest, against plain counting of days.
 */
class WorkedExamplesTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10");

    @ParameterizedTest(name = "issued {0}: certificates to {1}, card to {2}")
    @CsvSource({
        "2020-05-15, 2024-10-10, 2029-10-10",
        "2020-10-09, 2024-10-10, 2029-10-10",
        "2020-10-10, 2025-10-10, 2030-10-10"
    })
    @Tag("V-1")
    @Tag("V-2")
    @Tag("V-3")
    void card_and_certificates_run_to_the_10th_and_the_5th_birthday_after_their_issue(
            String issuedOn, LocalDate certificatesEnd, LocalDate cardEnds) {
        hanako.withCard(office, "2020-05-01", issuedOn);

        assertThat(office.card(hanako.card()).expiresOn()).isEqualTo(cardEnds);
        assertThat(office.events(CertificateEvent.Issued.class))
                .hasSize(2)
                .allSatisfy(issued -> assertThat(issued.expiresOn()).isEqualTo(certificatesEnd));
    }

    @ParameterizedTest(name = "renewed {0}: the 6th birthday is {1}, the certificate ends {2}, bound by {3}")
    @CsvSource({"2024-08-01, 2029-10-10, 2029-10-10, BIRTHDAY", "2024-10-10, 2030-10-10, 2029-10-10, CARD"})
    @Tag("V-4")
    @Tag("V-5")
    void a_renewed_certificate_runs_to_the_6th_birthday_and_not_beyond_the_card(
            String renewedOn, LocalDate sixth, LocalDate expiresOn, Bound boundBy) {
        hanako.withCard(office, "2020-05-01", "2020-05-15");

        office.at(renewedOn).send(hanako.renew(2));

        assertThat(Expiry.ofRenewedCertificate(office.today(), hanako.born(), NationalPolicy.JAPAN.on(office.today()))
                        .expiresOn())
                .isEqualTo(sixth);
        assertThat(office.events(CertificateEvent.Issued.class))
                .filteredOn(issued -> issued.renews() != null)
                .hasSize(2)
                .allSatisfy(issued -> assertThat(issued.expiresOn()).isEqualTo(expiresOn))
                .allSatisfy(issued -> assertThat(issued.birthday()).isEqualTo(6))
                .allSatisfy(issued -> assertThat(issued.boundBy()).isEqualTo(boundBy));
    }

    @Test
    @Tag("V-3")
    void newly_issued_after_lapse_a_certificate_runs_to_the_5th_birthday_again() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");

        office.at("2024-10-11").send(hanako.issueAnew(2));

        assertThat(office.certificate(hanako.userAuthentication(2)).expiresOn()).isEqualTo("2029-10-10");
        assertThat(office.certificate(hanako.signature(2)).expiresOn()).isEqualTo("2029-10-10");
    }

    @Test
    @Tag("V-5")
    void newly_issued_after_a_move_the_signature_certificate_ends_with_the_other_and_not_on_the_5th_birthday() {
        hanako.withCard(office, "2020-05-01", "2020-05-15");
        office.at("2022-04-01").send(hanako.moveTo("kamata", "2022-04-01"));

        office.send(hanako.issueAnew(2, SIGNATURE));

        assertThat(Expiry.ofNewCertificate(office.today(), hanako.born(), NationalPolicy.JAPAN.on(office.today()))
                        .expiresOn())
                .isEqualTo("2026-10-10");
        assertThat(office.certificate(hanako.signature(2)).expiresOn()).isEqualTo("2024-10-10");
    }

    @ParameterizedTest(name = "born {0}")
    @CsvSource({"1990-10-10", "2000-02-29", "2001-02-28", "2001-03-01", "1999-12-31", "2004-01-01"})
    @Tag("V-1")
    @Tag("V-7")
    void the_nth_birthday_is_what_counting_day_by_day_after_the_issue_finds(LocalDate born) {
        PolicyVersion policy = NationalPolicy.JAPAN.on(LocalDate.of(2024, 1, 1));
        for (LocalDate issuedOn = LocalDate.of(2023, 2, 1);
                issuedOn.isBefore(LocalDate.of(2025, 3, 10));
                issuedOn = issuedOn.plusDays(1)) {
            assertThat(Expiry.onBirthday(6, issuedOn, born, policy).expiresOn()).isEqualTo(counted(6, issuedOn, born));
        }
    }

    private static LocalDate counted(int n, LocalDate issuedOn, LocalDate born) {
        LocalDate day = issuedOn;
        for (int birthdays = 0; birthdays < n; ) {
            day = day.plusDays(1);
            MonthDay birthday = MonthDay.from(born);
            boolean onTheDay = MonthDay.from(day).equals(birthday);
            boolean dayBeforeMarch = birthday.equals(MonthDay.of(2, 29))
                    && !day.isLeapYear()
                    && MonthDay.from(day).equals(MonthDay.of(2, 28));
            birthdays += onTheDay || dayBeforeMarch ? 1 : 0;
        }
        return day;
    }

    @Test
    @Tag("W-1")
    void the_window_opens_on_the_day_after_the_same_day_three_months_before_or_the_last_of_a_shorter_month() {
        RenewalWindow window = NationalPolicy.JAPAN.on(LocalDate.of(2024, 1, 1)).window();
        for (LocalDate expiresOn = LocalDate.of(2023, 1, 1);
                expiresOn.isBefore(LocalDate.of(2029, 1, 1));
                expiresOn = expiresOn.plusDays(1)) {
            YearMonth month = YearMonth.from(expiresOn).minusMonths(3);
            LocalDate same = month.atDay(Math.min(expiresOn.getDayOfMonth(), month.lengthOfMonth()));

            assertThat(window.opensFor(expiresOn, Residence.JAPAN)).isEqualTo(same.plusDays(1));
        }
    }
}
