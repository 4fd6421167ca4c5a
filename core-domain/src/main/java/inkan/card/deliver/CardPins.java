package inkan.card.deliver;

import inkan.card.MyNumberCard;
import inkan.certificate.issue.Eligibility;
import inkan.certificate.issue.Issuing;
import inkan.dossier.Dossier;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import inkan.value.Slot;
import java.util.EnumSet;
import java.util.Set;

/**
 * The PINs of a card with four PINs, as policy and certificates make them.
 *
 * @param needed those that it cannot do without
 * @param possible those that may be set
 */
public record CardPins(Set<PinKind> needed, Set<PinKind> possible) {
    /** What a card needs today: every PIN of the policy but those of certificates that it does not carry. */
    public static CardPins of(Dossier dossier, MyNumberCard card) {
        Set<PinKind> needed = EnumSet.copyOf(dossier.policy().pins().kinds());
        Set<PinKind> possible = EnumSet.copyOf(needed);
        for (CertificateKind kind : CertificateKind.values()) {
            if (dossier.aliveIn(card, new Slot(Carrier.CARD, kind)).isEmpty()) {
                needed.remove(kind.pin());
            }
            if (!Eligibility.CHECK
                    .broken(Issuing.eligibility(dossier, card, kind))
                    .isEmpty()) {
                possible.remove(kind.pin());
            }
        }
        return new CardPins(needed, possible);
    }

    /** None at all: a face-authentication card (E-7). */
    public static final CardPins NONE = new CardPins(Set.of(), Set.of());
}
