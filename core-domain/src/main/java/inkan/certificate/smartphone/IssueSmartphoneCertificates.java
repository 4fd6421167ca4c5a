package inkan.certificate.smartphone;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.InvalidValue;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.SerialNumber;
import java.util.Map;
import java.util.Set;

/**
 * Issues certificates on a smartphone on the strength of the card's signature certificate.
 *
 * @param certificates the serial number for each kind wanted, at least one
 * @param verifiedPins the PINs that the chip found right; the signature PIN is asked for
 */
public record IssueSmartphoneCertificates(
        CardId card, Platform platform, Map<CertificateKind, SerialNumber> certificates, Set<PinKind> verifiedPins)
        implements Command {
    public IssueSmartphoneCertificates {
        certificates = Map.copyOf(certificates);
        verifiedPins = Set.copyOf(verifiedPins);
        if (certificates.isEmpty()) {
            throw new InvalidValue("certificates", "a serial number for at least one kind");
        }
    }

    @Override
    public CardId subject() {
        return card;
    }
}
