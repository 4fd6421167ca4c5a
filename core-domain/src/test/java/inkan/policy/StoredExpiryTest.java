package inkan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.certificate.CertificateEvent;
import inkan.certificate.renew.Renewal;
import inkan.rule.Refusal;
import inkan.time.AgeAttained;
import inkan.time.LeapDay;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An expiry is decided once. A policy that changes, or was wrong all along, changes what is decided from then on. */
class StoredExpiryTest {
    private final Office office = new Office();
    private final Citizen leap = Citizen.born("2000-02-29").withCard(office, "2021-10-01", "2021-11-06");

    /** As if certificates had always lasted three birthdays, cards seven, and 29 February moved to 1 March. */
    private static PolicyTimeline otherwise() {
        PolicyVersion first = NationalPolicy.JAPAN.versions().getFirst();
        ValidityTerms terms =
                new ValidityTerms(20, AgeBasisDate.ISSUED, AgeAttained.DAY_BEFORE, LeapDay.MAR_01, 7, 3, 3, 4, 15);
        return new PolicyTimeline(List.of(new PolicyVersion(
                "otherwise",
                first.effectiveFrom(),
                terms,
                new RenewalWindow(Period.ofMonths(6), Period.ofYears(2)),
                first.pins(),
                first.fees(),
                first.move(),
                first.offers(),
                first.notices(),
                first.stayGrace())));
    }

    @Test
    @Tag("V-11")
    void replay_under_another_policy_gives_the_expiries_that_were_stored() {
        Office other = office.under(otherwise());

        assertThat(other.card(leap.card()).expiresOn()).isEqualTo("2031-02-28");
        assertThat(other.certificate(leap.userAuthentication(1)).expiresOn()).isEqualTo("2026-02-28");
        assertThat(other.certificate(leap.signature(1)).boundBy()).isEqualTo(Bound.BIRTHDAY);
        assertThat(office.last(CertificateEvent.Issued.class).birthday()).isEqualTo(5);
    }

    @Test
    @Tag("V-11")
    void what_is_decided_after_a_change_of_policy_rests_on_the_stored_expiries() {
        Office other = office.under(otherwise());

        Refusal early = other.at("2025-08-28").refused(leap.renew(2));
        Renewal.Answer renewed = other.at("2025-08-29").send(leap.renew(2), Renewal.Answer.class);

        assertThat(early.facts()).containsEntry("opensOn", LocalDate.of(2025, 8, 29));
        assertThat(renewed.issued()).hasSize(2).allSatisfy(certificate -> {
            assertThat(certificate.expiresOn()).isEqualTo("2029-03-01");
            assertThat(certificate.birthday()).isEqualTo(4);
        });
        assertThat(other.card(leap.card()).expiresOn()).isEqualTo("2031-02-28");
        assertThat(other.recorded(leap.userAuthentication(2)).getLast().getMetaData())
                .containsEntry("policyVersion", "otherwise");
        assertThat(other.recorded(leap.userAuthentication(1)).getFirst().getMetaData())
                .containsEntry("policyVersion", "jp-2015-10");
    }
}
