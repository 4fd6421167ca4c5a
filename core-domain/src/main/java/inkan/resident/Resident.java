package inkan.resident;

import inkan.event.Provenance;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.CardAppliedFor;
import inkan.resident.ResidentEvent.DestructionDeclined;
import inkan.resident.ResidentEvent.DestructionRequested;
import inkan.resident.ResidentEvent.EntitlementEnded;
import inkan.resident.ResidentEvent.GuardianshipChanged;
import inkan.resident.ResidentEvent.GuardianshipCorrected;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.Moving;
import inkan.resident.ResidentEvent.PersonalDataCorrected;
import inkan.resident.ResidentEvent.PersonalDataDestroyed;
import inkan.resident.ResidentEvent.Registered;
import inkan.resident.ResidentEvent.Reported;
import inkan.resident.ResidentEvent.SealedReport;
import inkan.resident.ResidentEvent.StayChanged;
import inkan.value.AttributesDigest;
import inkan.value.CardId;
import inkan.value.Nationality;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** A resident as the register tells it, as far as cards and certificates depend on it. */
@SuppressWarnings("NullAway.Init") // the first event of a stream sets them
public class Resident {
    @AggregateIdentifier
    private ResidentId id;

    private Whereabouts whereabouts;
    private Sealed personal;
    private AttributesDigest digest;
    private @Nullable Sealed lastSealed;
    private LocalDate basicFourSince;
    private int basicFourSetAt;
    private Nationality nationality;
    private @Nullable LocalDate stayEndsOn;
    private LocalDate stayKnownSince;
    private boolean adultWard;
    private LocalDate guardianshipKnownSince;
    private int guardianshipSetAt;
    private @Nullable EndOfEntitlement end;
    private @Nullable LocalDate endedOn;
    private @Nullable String destructionAskedBy;
    private @Nullable LocalDate destroyedOn;
    private final List<CardId> cards = new ArrayList<>();
    private final Map<RegisterReference, Reported> reports = new HashMap<>();

    /** Begins the stream of a resident with its first event. */
    public Resident(Registered first, Map<String, String> metadata) {
        AggregateLifecycle.apply(first, MetaData.from(metadata));
    }

    /** For replay. */
    protected Resident() {}

    @EventSourcingHandler
    void evolve(ResidentEvent event, @SequenceNumber long at) {
        int sequence = (int) at;
        if (event instanceof Reported report) {
            reports.put(report.reference(), report);
        }
        switch (event) {
            case Registered registered -> {
                id = registered.resident();
                whereabouts = new Whereabouts(registered.municipality(), registered.residence());
                personal = registered.personal();
                digest = registered.digest();
                noteKey(personal);
                basicFourSince = LocalDate.MIN;
                nationality = registered.nationality();
                stayEndsOn = registered.stayEndsOn();
                stayKnownSince = LocalDate.MIN;
                adultWard = registered.adultWard();
                guardianshipKnownSince = LocalDate.MIN;
            }
            case AttributesChanged changed -> takeBasicFour(changed, sequence);
            case MinorAmendmentRecorded amended -> takeBasicFour(amended, sequence);
            case GuardianshipChanged changed -> {
                if (!changed.effectiveOn().isBefore(guardianshipKnownSince)) {
                    guardianshipKnownSince = changed.effectiveOn();
                    adultWard = changed.adultWard();
                    guardianshipSetAt = sequence;
                }
            }
            case PersonalDataCorrected corrected -> {
                noteKey(corrected.personal());
                personal = corrected.personal();
                digest = corrected.digest();
                basicFourSetAt = sequence;
            }
            case GuardianshipCorrected corrected -> {
                adultWard = corrected.adultWard();
                guardianshipSetAt = sequence;
            }
            case StayChanged changed -> {
                if (!changed.effectiveOn().isBefore(stayKnownSince)) {
                    stayKnownSince = changed.effectiveOn();
                    stayEndsOn = changed.stayEndsOn();
                }
            }
            case MovedIn moved -> {
                takeBasicFour(moved, sequence);
                whereabouts.evolve(moved);
            }
            case Moving moving -> whereabouts.evolve(moving);
            case EntitlementEnded ended -> {
                if (ended.cause().endsResidence()) {
                    end = ended.cause();
                    endedOn = ended.effectiveOn();
                }
            }
            case DestructionRequested requested -> {} // by whom is told to the other handler
            case DestructionDeclined declined -> destructionAskedBy = null;
            case PersonalDataDestroyed destroyed -> destroyedOn = destroyed.on();
            case CardAppliedFor applied -> cards.add(applied.card());
        }
    }

    /** The more particular handler is the one that is called. */
    @EventSourcingHandler
    void evolve(DestructionRequested requested, @MetaDataValue(Provenance.ACTOR) String actor) {
        destructionAskedBy = actor;
    }

    /** Reports come late and out of order: only the one effective last says how things are. */
    private void takeBasicFour(SealedReport report, int sequence) {
        Sealed told = report.personal();
        if (told != null) {
            noteKey(told);
        }
        if (!report.effectiveOn().isBefore(basicFourSince)) {
            basicFourSince = report.effectiveOn();
            personal = told == null ? personal : told;
            digest = report.digest();
            basicFourSetAt = sequence;
        }
    }

    /** A report that comes too late to say how things are is sealed all the same, under a key that is to be known. */
    private void noteKey(Sealed told) {
        lastSealed = told.isClear() ? lastSealed : told;
    }

    /** The resident's identifier. */
    public ResidentId id() {
        return id;
    }

    /** Where the resident lives, and what is under way about it. */
    public Whereabouts whereabouts() {
        return whereabouts;
    }

    /** The basic four as they are now, sealed; opened by {@link inkan.dossier.Dossier#personal}. */
    public Sealed personal() {
        return personal;
    }

    /** What was sealed last under the resident's own key; none where all data is of before there was sealing. */
    public Optional<Sealed> lastSealed() {
        return Optional.ofNullable(lastSealed);
    }

    /** Digest of the basic four as they are now. */
    public AttributesDigest digest() {
        return digest;
    }

    /** The sequence in the resident's stream of the event that set the basic four as they are now. */
    public int basicFourSetAt() {
        return basicFourSetAt;
    }

    /** Nationality, as rules ask it. */
    public Nationality nationality() {
        return nationality;
    }

    /** The last day of the period of stay, where one binds. */
    public @Nullable LocalDate stayEndsOn() {
        return stayEndsOn;
    }

    /** Whether the resident is an adult ward 成年被後見人. */
    public boolean isAdultWard() {
        return adultWard;
    }

    /** The sequence in the resident's stream of the event that set whether the resident is an adult ward. */
    public int guardianshipSetAt() {
        return guardianshipSetAt;
    }

    /** Why the person is no resident any more, where that is so. */
    public @Nullable EndOfEntitlement end() {
        return end;
    }

    /** The day on which the person stopped being a resident, where that is so. */
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    /** Who asked for the destruction of the personal data, while that is pending. */
    public Optional<String> destructionAskedBy() {
        return Optional.ofNullable(destructionAskedBy);
    }

    /** The day on which the personal data was destroyed, where it was. */
    public Optional<LocalDate> destroyedOn() {
        return Optional.ofNullable(destroyedOn);
    }

    /** All cards ever applied for, oldest first. */
    public List<CardId> cards() {
        return List.copyOf(cards);
    }

    /** An earlier report under the same reference. */
    public Optional<Reported> report(RegisterReference reference) {
        return Optional.ofNullable(reports.get(reference));
    }
}
