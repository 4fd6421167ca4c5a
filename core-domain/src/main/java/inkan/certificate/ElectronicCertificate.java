package inkan.certificate;

import inkan.certificate.CertificateEvent.AutoRevokedOnAttributeChange;
import inkan.certificate.CertificateEvent.ExpiryCorrected;
import inkan.certificate.CertificateEvent.FormerImported;
import inkan.certificate.CertificateEvent.Held;
import inkan.certificate.CertificateEvent.Issued;
import inkan.certificate.CertificateEvent.Released;
import inkan.certificate.CertificateEvent.Renewed;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.policy.Bound;
import inkan.value.AttributesDigest;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * An electronic certificate 電子証明書, one stream per serial number. What may become of it is decided in the rooms beside
 * this one, always through its card; here is what has become of it.
 */
@SuppressWarnings("NullAway.Init") // the first event of a stream sets them
public class ElectronicCertificate {
    @AggregateIdentifier
    private SerialNumber serial;

    private ResidentId resident;
    private @Nullable Carrier carrier;
    private CertificateKind kind;
    private CertificateState state;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private Bound boundBy;
    private int birthday;
    private int expirySetAt;
    private @Nullable AttributesDigest digest;
    private @Nullable LocalDate endedOn;

    /** Begins the stream of a certificate with its first event. */
    public ElectronicCertificate(CertificateEvent first, Map<String, String> metadata) {
        AggregateLifecycle.apply(first, MetaData.from(metadata));
    }

    /** For replay. */
    protected ElectronicCertificate() {}

    @EventSourcingHandler
    void evolve(CertificateEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case Issued issued -> {
                serial = issued.serial();
                resident = issued.resident();
                carrier = issued.carrier();
                kind = issued.kind();
                state = CertificateState.ACTIVE;
                issuedOn = issued.issuedOn();
                expiresOn = issued.expiresOn();
                boundBy = issued.boundBy();
                birthday = issued.birthday();
                digest = issued.digest();
            }
            case FormerImported imported -> {
                serial = imported.serial();
                resident = imported.resident();
                kind = CertificateKind.SIGNATURE;
                state = CertificateState.ACTIVE;
                issuedOn = imported.issuedOn();
                expiresOn = imported.expiresOn();
                boundBy = Bound.BIRTHDAY;
            }
            case Renewed renewed -> end(CertificateState.SUPERSEDED, renewed.on());
            case Held held -> state = CertificateState.HELD;
            case Released released -> state = CertificateState.ACTIVE;
            case Revoked revoked -> end(CertificateState.REVOKED, revoked.on());
            case AutoRevokedOnAttributeChange revoked -> end(CertificateState.REVOKED, revoked.on());
            case ExpiryCorrected corrected -> {
                expiresOn = corrected.to();
                boundBy = corrected.boundBy();
                expirySetAt = (int) sequence;
            }
        }
    }

    private void end(CertificateState how, LocalDate on) {
        state = how;
        endedOn = on;
    }

    /** Its serial number. */
    public SerialNumber serial() {
        return serial;
    }

    /** Whether it was issued to that resident. */
    public boolean isOf(ResidentId somebody) {
        return resident.equals(somebody);
    }

    /** Whether it is carried so; one of a former resident-registration card is not. */
    public boolean isOn(Carrier medium) {
        return carrier == medium;
    }

    /** Its kind. */
    public CertificateKind kind() {
        return kind;
    }

    /** Where it stands, expiry aside. */
    public CertificateState state() {
        return state;
    }

    /** The day of its issue. */
    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** Its last valid day. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** What binds its expiry. */
    public Bound boundBy() {
        return boundBy;
    }

    /** The birthday after its issue to which it runs unless bound earlier; 0 where it is of a former card. */
    public int birthday() {
        return birthday;
    }

    /** The sequence in its stream of the event that set its expiry. */
    public int expirySetAt() {
        return expirySetAt;
    }

    /** Whether it is active on that day: neither held, nor ended, nor expired. */
    public boolean isActiveOn(LocalDate day) {
        return state == CertificateState.ACTIVE && !expiresOn.isBefore(day);
    }

    /** Whether it is active or held on that day, and so takes up its slot (E-6). */
    public boolean isAliveOn(LocalDate day) {
        return !state.isTerminal() && !expiresOn.isBefore(day);
    }

    /** Whether, as known today, it was alive at the end of a day (C-4). */
    public boolean wasAliveOn(LocalDate day) {
        return !issuedOn.isAfter(day) && !expiresOn.isBefore(day) && (endedOn == null || endedOn.isAfter(day));
    }

    /** Whether it carries the basic four of which this is the digest. */
    public boolean carries(AttributesDigest attributes) {
        return attributes.equals(digest);
    }
}
