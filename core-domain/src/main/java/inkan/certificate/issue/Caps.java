package inkan.certificate.issue;

import inkan.card.MyNumberCard;
import inkan.dossier.Dossier;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.rule.Cites;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.Slot;
import java.time.LocalDate;
import java.util.Optional;

/** What caps the expiry of a certificate in a slot (V-5, V-6, E-5). */
public final class Caps {
    private Caps() {}

    /**
     * The expiry bound by the card, by the card's certificate of its kind, and by the user-authentication one.
     *
     * @param ofItsKind the active one on the card, for a smartphone
     * @param userAuthentication the active one on the same carrier, for a signature certificate
     */
    @Cites(
            id = "V-6",
            source = "S2 S3 B",
            en = "Where a period of stay binds the card it binds the certificates; the card does not follow a later"
                    + " extension by itself.",
            ja = "在留期間の定めがある方は、カードも電子証明書も在留期間満了日まで。延長は申請による。")
    public static Expiry of(
            Expiry uncapped, Ending card, Optional<Ending> ofItsKind, Optional<Ending> userAuthentication) {
        Expiry capped = cappedAt(card, Bound.CARD, uncapped);
        capped = cappedBy(ofItsKind, Bound.CARD_CERTIFICATE, capped);
        return cappedBy(userAuthentication, Bound.USER_AUTHENTICATION_CERTIFICATE, capped);
    }

    /** The same in a slot of a card today. */
    public static Expiry of(Expiry uncapped, Dossier dossier, MyNumberCard card, Slot slot) {
        return of(
                uncapped,
                new Ending(card.expiresOn(), card.boundBy()),
                slot.carrier() == Carrier.SMARTPHONE
                        ? ending(dossier, card, new Slot(Carrier.CARD, slot.kind()))
                        : Optional.empty(),
                slot.kind() == CertificateKind.SIGNATURE
                        ? ending(dossier, card, new Slot(slot.carrier(), CertificateKind.USER_AUTHENTICATION))
                        : Optional.empty());
    }

    private static Optional<Ending> ending(Dossier dossier, MyNumberCard card, Slot slot) {
        return dossier.activeIn(card, slot)
                .map(certificate -> new Ending(certificate.expiresOn(), certificate.boundBy()));
    }

    private static Expiry cappedBy(Optional<Ending> cap, Bound by, Expiry expiry) {
        return cap.map(ending -> cappedAt(ending, by, expiry)).orElse(expiry);
    }

    /** What ends with a period of stay passes that on, so that no notice is sent for the other (N-2). */
    private static Expiry cappedAt(Ending cap, Bound by, Expiry expiry) {
        return expiry.cappedAt(cap.expiresOn(), cap.boundBy() == Bound.PERIOD_OF_STAY ? Bound.PERIOD_OF_STAY : by);
    }

    /**
     * When a card or an active certificate ends.
     *
     * @param expiresOn its last valid day
     * @param boundBy what binds that day
     */
    public record Ending(LocalDate expiresOn, Bound boundBy) {}
}
