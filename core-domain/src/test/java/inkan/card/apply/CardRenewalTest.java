package inkan.card.apply;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.ApplicationKind;
import inkan.card.CardState;
import inkan.card.VoidingCause;
import inkan.card.deliver.DeliverCard;
import inkan.card.loss.ReportLoss;
import inkan.certificate.CertificateState;
import inkan.rule.Refusal;
import inkan.value.CertificateKind;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card in place of another one: renewed, reissued, express. */
class CardRenewalTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    @Test
    @Tag("V-10")
    void a_card_is_renewed_in_its_own_window() {
        Refusal refusal = office.at("2029-07-10").refused(hanako.apply(2));
        assertThat(refusal.rule()).isSameAs(ApplicationRule.THE_CARD_IN_FORCE_IS_IN_ITS_RENEWAL_WINDOW);
        assertThat(refusal.facts()).containsEntry("opensOn", LocalDate.of(2029, 7, 11));

        Application.Answer applied = office.at("2029-07-11").send(hanako.apply(2), Application.Answer.class);

        assertThat(applied).isEqualTo(new Application.Answer(ApplicationKind.RENEWAL, 0));
    }

    @Test
    @Tag("C-8")
    @Tag("E-6")
    void the_old_card_stays_in_force_until_the_new_one_is_handed_over() {
        office.at("2024-08-01").send(hanako.renew(7));
        office.at("2029-07-11").send(hanako.apply(2));
        office.at("2029-08-01").send(hanako.issue(2));
        assertThat(office.certificate(hanako.signature(7)).state()).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.certificate(hanako.signature(2)).state()).isEqualTo(CertificateState.ACTIVE);

        office.at("2029-09-01").send(new DeliverCard(hanako.card(2), Citizen.ALL_PINS));

        assertThat(office.card(hanako.card()).voided().orElseThrow().cause()).isEqualTo(VoidingCause.RENEWED);
        assertThat(office.certificate(hanako.signature(7)).state()).isEqualTo(CertificateState.REVOKED);
        assertThat(office.card(hanako.card(2)).state()).isEqualTo(CardState.DELIVERED);
    }

    @Test
    @Tag("C-8")
    void a_card_is_reissued_only_after_its_loss_was_reported_and_a_lost_one_is_not_renewed() {
        ApplyForReissue reissue = new ApplyForReissue(hanako.card(2), hanako.card(), Set.of(), false, false);
        assertThat(office.at("2029-08-01").refused(reissue).rule())
                .isSameAs(ApplicationRule.ONLY_A_LOST_CARD_IS_REISSUED);

        office.send(new ReportLoss(hanako.card()));

        assertThat(office.refused(hanako.apply(2)).rule()).isSameAs(ApplicationRule.A_LOST_CARD_IS_REISSUED);
        office.send(reissue);
        assertThat(office.card(hanako.card()).state()).isEqualTo(CardState.VOID);
    }

    @ParameterizedTest(name = "applied {0}, express {1}, with certificates {2}: {3} yen")
    @CsvSource({
        "2024-12-01, false, true,  0",
        "2024-12-02, true,  true,  2000",
        "2024-12-02, true,  false, 1800",
        "2024-12-02, false, false, 0"
    })
    @Tag("W-6")
    void a_first_card_is_free_and_express_issue_costs_2000_yen_and_1800_without_certificates(
            String day, boolean express, boolean withCertificates, int fee) {
        Citizen taro = hanako.named("taro");
        office.at(day).send(taro.register());
        Set<CertificateKind> without = withCertificates ? Set.of() : Set.of(CertificateKind.values());

        Application.Answer applied = office.send(
                new ApplyForCard(taro.card(), taro.id(), null, without, false, express), Application.Answer.class);

        assertThat(applied.feeYen()).isEqualTo(fee);
    }

    @Test
    @Tag("W-6")
    void express_issue_is_not_offered_before_december_2024() {
        Citizen taro = hanako.named("taro");
        office.at("2024-12-01").send(taro.register());

        assertThat(office.refused(new ApplyForCard(taro.card(), taro.id(), null, Set.of(), false, true))
                        .rule())
                .isSameAs(ApplicationRule.EXPRESS_ISSUE_IS_OFFERED);
    }
}
