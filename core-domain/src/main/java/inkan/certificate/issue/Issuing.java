package inkan.certificate.issue;

import inkan.card.CardEvent.CertificateLoaded;
import inkan.card.MyNumberCard;
import inkan.certificate.CertificateEvent.Issued;
import inkan.dossier.Dossier;
import inkan.policy.Expiry;
import inkan.value.CertificateKind;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import org.jspecify.annotations.Nullable;

/** Puts certificates into the slots of a card; who may have one was decided before. */
public final class Issuing {
    private Issuing() {}

    /** The case of a card's holder who wants a certificate today. */
    public static Eligibility.Case eligibility(Dossier dossier, MyNumberCard card, CertificateKind kind) {
        return new Eligibility.Case(
                kind,
                dossier.policy().ageOn(dossier.today(), dossier.born()),
                dossier.policy().validity().signatureAge(),
                dossier.resident().isAdultWard(),
                card.hasFaceAuthentication());
    }

    /** Issues a certificate anew: to the 5th birthday, capped. */
    public static IssuedCertificate anew(Dossier dossier, MyNumberCard card, Slot slot, SerialNumber serial) {
        Expiry uncapped = Expiry.ofNewCertificate(dossier.today(), dossier.born(), dossier.policy());
        return load(dossier, card, slot, serial, Caps.of(uncapped, dossier, card, slot), null);
    }

    /** Puts a certificate with this expiry into a slot, where it is a renewal in place of another one. */
    public static IssuedCertificate load(
            Dossier dossier,
            MyNumberCard card,
            Slot slot,
            SerialNumber serial,
            Expiry expiry,
            @Nullable SerialNumber renews) {
        dossier.record(new CertificateLoaded(card.id(), slot.carrier(), slot.kind(), serial));
        Issued issued = new Issued(
                serial,
                dossier.resident().id(),
                card.id(),
                slot.carrier(),
                slot.kind(),
                dossier.today(),
                expiry.expiresOn(),
                expiry.birthday(),
                expiry.boundBy(),
                slot.kind() == CertificateKind.SIGNATURE ? dossier.resident().digest() : null,
                renews);
        dossier.record(issued);
        return IssuedCertificate.of(issued);
    }
}
