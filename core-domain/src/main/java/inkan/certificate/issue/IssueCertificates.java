package inkan.certificate.issue;

import inkan.counter.CounterCommand;
import inkan.counter.Visit;
import inkan.municipality.Procedure;
import inkan.value.Applicant;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.InvalidValue;
import inkan.value.PinKind;
import inkan.value.SerialNumber;
import java.util.Map;
import java.util.Set;

/**
 * Issues certificates anew on a card in use: after opting out, after expiry, after revocation.
 *
 * @param certificates the serial number for each kind wanted, at least one
 * @param verifiedPins the PINs that the chip found right in this visit
 * @param newPins the PINs set in this visit because the card did not have them yet
 * @param visit who applies, and where it is at a counter, with what
 */
public record IssueCertificates(
        CardId card,
        Map<CertificateKind, SerialNumber> certificates,
        Set<PinKind> verifiedPins,
        Set<PinKind> newPins,
        Visit visit)
        implements CounterCommand {
    public IssueCertificates {
        certificates = Map.copyOf(certificates);
        verifiedPins = Set.copyOf(verifiedPins);
        newPins = Set.copyOf(newPins);
        if (certificates.isEmpty()) {
            throw new InvalidValue("certificates", "a serial number for at least one kind");
        }
    }

    /** The same of which no more is told than who applies. */
    public IssueCertificates(
            CardId card,
            Map<CertificateKind, SerialNumber> certificates,
            Set<PinKind> verifiedPins,
            Set<PinKind> newPins,
            Applicant applicant) {
        this(card, certificates, verifiedPins, newPins, Visit.of(applicant));
    }

    @Override
    public CardId subject() {
        return card;
    }

    @Override
    public Procedure procedure() {
        return Procedure.ISSUANCE;
    }
}
