package inkan.certificate.issue;

import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.dossier.Dossier;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.rule.Cites;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.Slot;
import java.util.Optional;

/** What caps the expiry of a certificate in a slot (V-5, V-6, E-5). */
public final class Caps {
    private Caps() {}

    /** The expiry bound by the card, by the card's certificate of its kind, and by the user-authentication one. */
    @Cites(
            id = "V-6",
            source = "S2 S3 B",
            en = "Where a period of stay binds the card it binds the certificates; the card does not follow a later"
                    + " extension by itself.",
            ja = "在留期間の定めがある方は、カードも電子証明書も在留期間満了日まで。延長は申請による。")
    public static Expiry of(Expiry uncapped, Dossier dossier, MyNumberCard card, Slot slot) {
        Expiry capped = uncapped.cappedAt(
                card.expiresOn(), card.boundBy() == Bound.PERIOD_OF_STAY ? Bound.PERIOD_OF_STAY : Bound.CARD);
        if (slot.carrier() == Carrier.SMARTPHONE) {
            capped = cappedBy(
                    dossier.activeIn(card, new Slot(Carrier.CARD, slot.kind())), Bound.CARD_CERTIFICATE, capped);
        }
        if (slot.kind() == CertificateKind.SIGNATURE) {
            capped = cappedBy(
                    dossier.activeIn(card, new Slot(slot.carrier(), CertificateKind.USER_AUTHENTICATION)),
                    Bound.USER_AUTHENTICATION_CERTIFICATE,
                    capped);
        }
        return capped;
    }

    /** A certificate that ends with a period of stay passes that on, so that no notice is sent for the other (N-2). */
    private static Expiry cappedBy(Optional<ElectronicCertificate> cap, Bound by, Expiry expiry) {
        return cap.map(certificate -> expiry.cappedAt(
                        certificate.expiresOn(),
                        certificate.boundBy() == Bound.PERIOD_OF_STAY ? Bound.PERIOD_OF_STAY : by))
                .orElse(expiry);
    }
}
