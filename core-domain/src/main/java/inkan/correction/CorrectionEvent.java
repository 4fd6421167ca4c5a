package inkan.correction;

import inkan.event.Event;
import inkan.event.StoredAs;
import inkan.policy.Bound;
import inkan.value.AttributesDigest;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import java.time.LocalDate;
import java.util.List;

/** What happens to one correction. Who asked and who decided stands in the metadata. */
public sealed interface CorrectionEvent extends Event {
    /** The correction concerned. */
    CorrectionId correction();

    @Override
    default TextValue stream() {
        return correction();
    }

    /** A correction was asked for, which changes nothing yet. */
    sealed interface Requested extends CorrectionEvent {
        /** The resident whose record it is. */
        ResidentId resident();

        /** The stream with the event that is wrong. */
        TextValue corrected();

        /** The sequence in that stream of the event that is wrong, from 0. */
        int sequence();

        /** Why it is to be corrected. */
        CorrectionGround ground();

        /** The register's or the office's reference of the papers. */
        RegisterReference reference();

        /** Whether another request asks for the same. */
        default boolean asksTheSameAs(Requested other) {
            return equals(other);
        }
    }

    /** The correction of a card's expiry was asked for. */
    @StoredAs(name = "correction.card-expiry-requested")
    record CardExpiryRequested(
            CorrectionId correction,
            ResidentId resident,
            CardId card,
            int sequence,
            CorrectionGround ground,
            RegisterReference reference,
            LocalDate expiresOn,
            Bound boundBy)
            implements Requested {
        @Override
        public TextValue corrected() {
            return card;
        }
    }

    /** The correction of a certificate's expiry was asked for. */
    @StoredAs(name = "correction.certificate-expiry-requested")
    record CertificateExpiryRequested(
            CorrectionId correction,
            ResidentId resident,
            SerialNumber serial,
            int sequence,
            CorrectionGround ground,
            RegisterReference reference,
            LocalDate expiresOn,
            Bound boundBy)
            implements Requested {
        @Override
        public TextValue corrected() {
            return serial;
        }
    }

    /**
     * The correction of the basic four attributes was asked for.
     *
     * @param minor whether it is no more than a re-spelling or a re-numbering, which revokes nothing (C-3)
     * @param personal the basic four as they should be recorded, sealed
     * @param digest keyed digest of them
     */
    @StoredAs(name = "correction.personal-data-requested")
    record PersonalDataRequested(
            CorrectionId correction,
            ResidentId resident,
            int sequence,
            CorrectionGround ground,
            RegisterReference reference,
            boolean minor,
            Sealed personal,
            AttributesDigest digest)
            implements Requested {
        @Override
        public TextValue corrected() {
            return resident;
        }

        /** They are sealed anew each time, so it is by their digest that two are compared. */
        @Override
        public boolean asksTheSameAs(Requested other) {
            return other instanceof PersonalDataRequested request && told().equals(request.told());
        }

        private List<Object> told() {
            return List.of(correction, resident, sequence, ground, reference, minor, digest);
        }
    }

    /** The correction of whether a resident is an adult ward was asked for. */
    @StoredAs(name = "correction.guardianship-requested")
    record GuardianshipRequested(
            CorrectionId correction,
            ResidentId resident,
            int sequence,
            CorrectionGround ground,
            RegisterReference reference,
            boolean adultWard)
            implements Requested {
        @Override
        public TextValue corrected() {
            return resident;
        }
    }

    /** Somebody else approved it, and the same command corrected the record. */
    @StoredAs(name = "correction.approved")
    record Approved(CorrectionId correction, LocalDate on) implements CorrectionEvent {}

    /** Somebody else declined it. */
    @StoredAs(name = "correction.declined")
    record Declined(CorrectionId correction, DeclineReason reason, LocalDate on) implements CorrectionEvent {}
}
