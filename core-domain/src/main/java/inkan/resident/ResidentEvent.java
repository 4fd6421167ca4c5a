package inkan.resident;

import inkan.correction.CorrectionGround;
import inkan.event.Event;
import inkan.event.StoredAs;
import inkan.personal.RetentionClass;
import inkan.value.AttributesDigest;
import inkan.value.BasicAttribute;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the resident register tells of one resident, and which cards the resident has. */
public sealed interface ResidentEvent extends Event {
    /** The resident concerned. */
    ResidentId resident();

    @Override
    default TextValue stream() {
        return resident();
    }

    /** A report of the register, known by its reference and answered by its consequences. */
    sealed interface Reported extends ResidentEvent {
        /** The register's reference of the report. */
        RegisterReference reference();

        /** The day on which what is reported took effect. */
        LocalDate effectiveOn();

        /** What the report did. */
        Consequences consequences();

        /** The same report with other consequences. */
        Reported with(Consequences others);

        /** Whether another report tells the same, whatever it did. */
        default boolean tellsTheSameAs(Reported other) {
            return with(Consequences.NONE).equals(other.with(Consequences.NONE));
        }
    }

    /** A report of the basic four. They are sealed anew each time, so it is by their digest that two are compared. */
    sealed interface SealedReport extends Reported {
        /** The basic four as they are then; absent where they were not kept yet. */
        @Nullable
        Sealed personal();

        /** Keyed digest of the basic four as they are then. */
        AttributesDigest digest();

        /** All that it tells, without the sealing. */
        List<Object> told();

        @Override
        default boolean tellsTheSameAs(Reported other) {
            return other instanceof SealedReport report
                    && getClass().equals(report.getClass())
                    && told().equals(report.told());
        }
    }

    /** Something about where the resident lives, or means to. */
    sealed interface Moving extends ResidentEvent {}

    /**
     * A resident became known.
     *
     * @param stayEndsOn last day of the period of stay 在留期間, where one binds
     */
    @StoredAs(name = "resident.registered", revision = 2)
    record Registered(
            ResidentId resident,
            MunicipalityCode municipality,
            Sealed personal,
            AttributesDigest digest,
            Nationality nationality,
            @Nullable LocalDate stayEndsOn,
            boolean adultWard,
            Residence residence)
            implements ResidentEvent {}

    /** Some of the basic four changed (C-1). */
    @StoredAs(name = "resident.attributes-changed", revision = 2)
    record AttributesChanged(
            ResidentId resident,
            RegisterReference reference,
            LocalDate effectiveOn,
            Set<BasicAttribute> changed,
            Sealed personal,
            AttributesDigest digest,
            Consequences consequences)
            implements SealedReport {
        @Override
        public List<Object> told() {
            return List.of(resident, reference, effectiveOn, changed, digest);
        }

        @Override
        public AttributesChanged with(Consequences others) {
            return new AttributesChanged(resident, reference, effectiveOn, changed, personal, digest, others);
        }
    }

    /**
     * The office amended a spelling or an address number 軽微な修正, which revokes nothing (C-3).
     *
     * @param personal the basic four as they are written after it; absent in what was recorded before they were kept
     */
    @StoredAs(name = "resident.minor-amendment-recorded", revision = 2)
    record MinorAmendmentRecorded(
            ResidentId resident,
            RegisterReference reference,
            LocalDate effectiveOn,
            @Nullable Sealed personal,
            AttributesDigest digest,
            Consequences consequences)
            implements SealedReport {
        @Override
        public List<Object> told() {
            return List.of(resident, reference, effectiveOn, digest);
        }

        @Override
        public MinorAmendmentRecorded with(Consequences others) {
            return new MinorAmendmentRecorded(resident, reference, effectiveOn, personal, digest, others);
        }
    }

    /** A guardianship of an adult 成年後見 began or ended. */
    @StoredAs(name = "resident.guardianship-changed")
    record GuardianshipChanged(
            ResidentId resident,
            RegisterReference reference,
            LocalDate effectiveOn,
            boolean adultWard,
            Consequences consequences)
            implements Reported {
        @Override
        public GuardianshipChanged with(Consequences others) {
            return new GuardianshipChanged(resident, reference, effectiveOn, adultWard, others);
        }
    }

    /** The period of stay changed or no longer binds; the card does not follow by itself (V-6). */
    @StoredAs(name = "resident.stay-changed")
    record StayChanged(
            ResidentId resident,
            RegisterReference reference,
            LocalDate effectiveOn,
            @Nullable LocalDate stayEndsOn,
            Consequences consequences)
            implements Reported {
        @Override
        public StayChanged with(Consequences others) {
            return new StayChanged(resident, reference, effectiveOn, stayEndsOn, others);
        }
    }

    /** The resident announced to move out 転出届. */
    @StoredAs(name = "resident.moving-out-announced")
    record MovingOutAnnounced(
            ResidentId resident,
            RegisterReference reference,
            LocalDate effectiveOn,
            LocalDate plannedOn,
            Consequences consequences)
            implements Reported, Moving {
        @Override
        public MovingOutAnnounced with(Consequences others) {
            return new MovingOutAnnounced(resident, reference, effectiveOn, plannedOn, others);
        }
    }

    /**
     * The resident filed to have moved in 転入届, and with it has another address.
     *
     * @param effectiveOn the day of moving
     * @param filedOn the day of filing
     */
    @StoredAs(name = "resident.moved-in", revision = 2)
    record MovedIn(
            ResidentId resident,
            RegisterReference reference,
            LocalDate effectiveOn,
            LocalDate filedOn,
            MunicipalityCode municipality,
            Sealed personal,
            AttributesDigest digest,
            Consequences consequences)
            implements SealedReport, Moving {
        @Override
        public List<Object> told() {
            return List.of(resident, reference, effectiveOn, filedOn, municipality, digest);
        }

        @Override
        public MovedIn with(Consequences others) {
            return new MovedIn(resident, reference, effectiveOn, filedOn, municipality, personal, digest, others);
        }
    }

    /** After a move the card has to be taken into use at the new municipality by a day, inclusive (C-9). */
    @StoredAs(name = "resident.continued-use-fell-due")
    record ContinuedUseFellDue(ResidentId resident, CardId card, LocalDate until) implements Moving {}

    /** The card was taken into use at the new municipality 継続利用. */
    @StoredAs(name = "resident.continued-use-done")
    record ContinuedUseDone(ResidentId resident, CardId card, LocalDate on) implements Moving {}

    /** A deadline of a move passed (C-9). */
    @StoredAs(name = "resident.move-lapsed")
    record MoveLapsed(ResidentId resident, LocalDate on, Consequences consequences) implements Moving {}

    /** Use of the card abroad was arranged before leaving Japan 国外転出者向け継続利用. */
    @StoredAs(name = "resident.use-abroad-arranged")
    record UseAbroadArranged(ResidentId resident, CardId card, LocalDate on, LocalDate departsOn) implements Moving {}

    /** The resident left Japan 国外転出. */
    @StoredAs(name = "resident.departed")
    record Departed(ResidentId resident, RegisterReference reference, LocalDate effectiveOn, Consequences consequences)
            implements Reported, Moving {
        @Override
        public Departed with(Consequences others) {
            return new Departed(resident, reference, effectiveOn, others);
        }
    }

    /** The entitlement to the cards ended: death, deletion, another number (C-9). */
    @StoredAs(name = "resident.entitlement-ended")
    record EntitlementEnded(
            ResidentId resident,
            RegisterReference reference,
            LocalDate effectiveOn,
            EndOfEntitlement cause,
            Consequences consequences)
            implements Reported {
        @Override
        public EntitlementEnded with(Consequences others) {
            return new EntitlementEnded(resident, reference, effectiveOn, cause, others);
        }
    }

    /**
     * The basic four as they were recorded were corrected 職権訂正.
     *
     * @param correction the correction that somebody asked for and somebody else approved
     * @param corrects the sequence in this stream of the event that was wrong
     * @param minor whether it was no more than a re-spelling or a re-numbering, which revokes nothing (C-3)
     * @param revoked the signature certificates revoked by it
     */
    @StoredAs(name = "resident.personal-data-corrected")
    record PersonalDataCorrected(
            ResidentId resident,
            CorrectionId correction,
            int corrects,
            CorrectionGround ground,
            RegisterReference reference,
            boolean minor,
            Sealed personal,
            AttributesDigest digest,
            List<SerialNumber> revoked)
            implements ResidentEvent {}

    /** Whether the resident is an adult ward was recorded wrongly and corrected 職権訂正. */
    @StoredAs(name = "resident.guardianship-corrected")
    record GuardianshipCorrected(
            ResidentId resident,
            CorrectionId correction,
            int corrects,
            CorrectionGround ground,
            RegisterReference reference,
            boolean adultWard)
            implements ResidentEvent {}

    /**
     * The destruction of the resident's personal data was asked for, which destroys nothing yet.
     *
     * @param overSince the first day after its retention
     */
    @StoredAs(name = "resident.destruction-requested")
    record DestructionRequested(ResidentId resident, RetentionClass retentionClass, LocalDate overSince)
            implements ResidentEvent {}

    /** Somebody else declined the destruction. */
    @StoredAs(name = "resident.destruction-declined")
    record DestructionDeclined(ResidentId resident, RetentionClass retentionClass, KeepReason reason)
            implements ResidentEvent {}

    /**
     * Somebody else approved the destruction: the last event of the resident, after which the key goes.
     *
     * @param key the key under which the data is sealed
     */
    @StoredAs(name = "resident.personal-data-destroyed")
    record PersonalDataDestroyed(ResidentId resident, RetentionClass retentionClass, String key, LocalDate on)
            implements ResidentEvent {}

    /** A card was applied for, so the resident's reports concern it from now on. */
    @StoredAs(name = "resident.card-applied-for")
    record CardAppliedFor(ResidentId resident, CardId card) implements ResidentEvent {}
}
