package inkan.card.voiding;

import inkan.card.CardEvent;
import inkan.card.CardState;
import inkan.card.MyNumberCard;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.RevocationReason;
import inkan.dossier.Dossier;
import inkan.resident.Consequences;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes cards void, each with all its certificates, those on smartphones included (E-5, C-9). */
public final class Voiding {
    private Voiding() {}

    /** Makes a card void that is not yet, and names the certificates revoked with it. */
    public static List<SerialNumber> of(
            Dossier dossier, MyNumberCard card, VoidingCause cause, RevocationReason reason) {
        dossier.record(new CardEvent.Voided(card.id(), cause, dossier.today()));
        List<SerialNumber> revoked = new ArrayList<>();
        for (Slot slot : Slot.ALL) {
            dossier.aliveIn(card, slot).map(ElectronicCertificate::serial).ifPresent(serial -> {
                dossier.record(new CertificateEvent.Revoked(serial, reason, dossier.today()));
                revoked.add(serial);
            });
        }
        return revoked;
    }

    /**
     * Makes the resident's cards void, expired ones among them, but for those applied for after a day: they came after
     * what makes the others void.
     */
    public static Consequences everyCard(Dossier dossier, VoidingCause cause, LocalDate appliedForUntil) {
        List<MyNumberCard> cards = dossier.cards().stream()
                .filter(card -> card.state() != CardState.VOID
                        && !card.application().acceptedOn().isAfter(appliedForUntil))
                .toList();
        return cards(dossier, cause, cards);
    }

    /** Makes these cards void, for which no certificates are needed any more. */
    public static Consequences cards(Dossier dossier, VoidingCause cause, List<MyNumberCard> cards) {
        List<SerialNumber> revoked = new ArrayList<>();
        for (MyNumberCard card : cards) {
            revoked.addAll(of(dossier, card, cause, RevocationReason.CESSATION_OF_OPERATION));
        }
        return new Consequences(
                List.of(), revoked, cards.stream().map(MyNumberCard::id).toList());
    }
}
