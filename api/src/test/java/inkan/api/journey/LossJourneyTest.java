package inkan.api.journey;

import static inkan.api.journey.Holder.PINS_WITHOUT_SIGNATURE;
import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;

import inkan.card.VoidingCause;
import inkan.certificate.RevocationReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LossJourneyTest extends Journey {
    @Test
    @Tag("C-7")
    void j19_a_card_lost_at_night_is_suspended_and_once_found_released_at_a_counter_with_new_certificates_due() {
        Holder hanako = holderOfJ1();
        on("2023-05-01", "03:12");
        telephone
                .does(hanako.loss())
                .records(
                        "card.suspended of " + hanako.card(),
                        "certificate.held of " + hanako.userAuthentication(1),
                        "certificate.held of " + hanako.signature(1))
                .answersList("/held", hanako.userAuthentication(1), hanako.signature(1));
        counter.card(hanako.card()).isSuspendedSince("2023-05-01");
        counter.certificate(hanako.userAuthentication(1)).isHeld();
        counter.certificate(hanako.signature(1)).isHeld();

        on("2023-05-03");
        telephone.refuses(hanako.liftingOfSuspension(), "C-7").saying("at a counter only");
        counter.card(hanako.card()).isSuspendedSince("2023-05-01");
        counter.does(hanako.liftingOfSuspension())
                .records(
                        "card.suspension-lifted of " + hanako.card(),
                        "certificate.revoked of " + hanako.userAuthentication(1),
                        "certificate.revoked of " + hanako.signature(1))
                .answersList("/revoked", hanako.userAuthentication(1), hanako.signature(1));

        counter.card(hanako.card()).isInUseTo("2029-10-10");
        counter.certificate(hanako.userAuthentication(1)).isRevokedFor(RevocationReason.CESSATION_OF_OPERATION);
        counter.certificate(hanako.signature(1)).isRevokedFor(RevocationReason.CESSATION_OF_OPERATION);
        counter.does(hanako.newIssuance(2));
        counter.certificate(hanako.userAuthentication(2)).isActiveTo("2027-10-10");
        counter.certificate(hanako.signature(2)).isActiveTo("2027-10-10");
    }

    @Test
    @Tag("C-8")
    @Tag("W-6")
    void j20_a_lost_card_is_reissued_for_1000_yen_with_new_certificates_and_the_old_card_is_void() {
        Holder hanako = holderOfJ1();
        on("2023-05-01");
        counter.refuses(hanako.reissue(), "C-8").saying("after its loss was reported");
        telephone.does(hanako.loss());

        counter.does(hanako.reissue())
                .records(
                        "card.applied-for of " + hanako.card(2),
                        "resident.card-applied-for of " + hanako.resident(),
                        "card.voided of " + hanako.card(1),
                        "certificate.revoked of " + hanako.userAuthentication(1),
                        "certificate.revoked of " + hanako.signature(1))
                .answers("/kind", "REISSUE")
                .answers("/feeYen", 1000);
        counter.refuses(hanako.liftingOfSuspension(), "C-11").telling("cause", "REISSUED_AFTER_LOSS");
        on("2023-05-31");
        receivesCard(hanako, 2);

        counter.card(hanako.card(1)).isVoidFor(VoidingCause.REISSUED_AFTER_LOSS);
        counter.certificate(hanako.userAuthentication(1)).isRevokedFor(RevocationReason.KEY_COMPROMISE);
        counter.certificate(hanako.signature(1)).isRevokedFor(RevocationReason.KEY_COMPROMISE);
        counter.card(hanako.card(2)).isInUseTo("2032-10-10").hasHad(hanako.userAuthentication(2), hanako.signature(2));
        counter.certificate(hanako.userAuthentication(2)).isActiveTo("2027-10-10");
        counter.certificate(hanako.signature(2)).isActiveTo("2027-10-10");
    }

    @Test
    @Tag("C-8")
    @Tag("W-6")
    void j20_a_lost_card_is_reissued_for_800_yen_without_certificates() {
        Holder hanako = holderOfJ1();
        on("2023-05-01");
        telephone.does(hanako.loss());

        counter.does(hanako.reissue(SIGNATURE, USER_AUTHENTICATION)).answers("/feeYen", 800);
        on("2023-05-31");
        counter.does(hanako.cardIssueWithoutCertificates(2)).records("card.issued of " + hanako.card(2));
        counter.does(hanako.handOver(2, PINS_WITHOUT_SIGNATURE));

        counter.card(hanako.card(1)).isVoidFor(VoidingCause.REISSUED_AFTER_LOSS);
        counter.card(hanako.card(2)).isInUseTo("2032-10-10").hasHad();
    }
}
