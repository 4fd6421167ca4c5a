package inkan.certificate.renew;

import inkan.counter.CounterCommand;
import inkan.counter.Visit;
import inkan.municipality.Procedure;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.InvalidValue;
import inkan.value.PinKind;
import inkan.value.SerialNumber;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Renews certificates inside their window: all of those named, or none.
 *
 * @param carrier where they are carried
 * @param certificates for each kind to be renewed the serial number of the new certificate, at least one
 * @param verifiedPins the PINs that the chip found right in this visit
 * @param visit the visit to a counter; none where nobody comes to one
 */
public record RenewCertificates(
        CardId card,
        Carrier carrier,
        Map<CertificateKind, SerialNumber> certificates,
        Set<PinKind> verifiedPins,
        @Nullable Visit visit)
        implements CounterCommand {
    public RenewCertificates {
        certificates = Map.copyOf(certificates);
        verifiedPins = Set.copyOf(verifiedPins);
        if (certificates.isEmpty()) {
            throw new InvalidValue("certificates", "a serial number for at least one kind");
        }
    }

    /** The same of which no visit is told. */
    public RenewCertificates(
            CardId card, Carrier carrier, Map<CertificateKind, SerialNumber> certificates, Set<PinKind> verifiedPins) {
        this(card, carrier, certificates, verifiedPins, null);
    }

    @Override
    public CardId subject() {
        return card;
    }

    @Override
    public Procedure procedure() {
        return Procedure.RENEWAL;
    }
}
