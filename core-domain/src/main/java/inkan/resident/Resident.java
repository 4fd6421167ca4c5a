package inkan.resident;

import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.CardAppliedFor;
import inkan.resident.ResidentEvent.EntitlementEnded;
import inkan.resident.ResidentEvent.GuardianshipChanged;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.Moving;
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
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
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
    private Nationality nationality;
    private @Nullable LocalDate stayEndsOn;
    private LocalDate stayKnownSince;
    private boolean adultWard;
    private LocalDate guardianshipKnownSince;
    private @Nullable EndOfEntitlement end;
    private final List<CardId> cards = new ArrayList<>();
    private final Map<RegisterReference, Reported> reports = new HashMap<>();

    /** Begins the stream of a resident with its first event. */
    public Resident(Registered first, Map<String, String> metadata) {
        AggregateLifecycle.apply(first, MetaData.from(metadata));
    }

    /** For replay. */
    protected Resident() {}

    @EventSourcingHandler
    void evolve(ResidentEvent event) {
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
            case AttributesChanged changed -> takeBasicFour(changed);
            case MinorAmendmentRecorded amended -> takeBasicFour(amended);
            case GuardianshipChanged changed -> {
                if (!changed.effectiveOn().isBefore(guardianshipKnownSince)) {
                    guardianshipKnownSince = changed.effectiveOn();
                    adultWard = changed.adultWard();
                }
            }
            case StayChanged changed -> {
                if (!changed.effectiveOn().isBefore(stayKnownSince)) {
                    stayKnownSince = changed.effectiveOn();
                    stayEndsOn = changed.stayEndsOn();
                }
            }
            case MovedIn moved -> {
                takeBasicFour(moved);
                whereabouts.evolve(moved);
            }
            case Moving moving -> whereabouts.evolve(moving);
            case EntitlementEnded ended -> end = ended.cause().endsResidence() ? ended.cause() : end;
            case CardAppliedFor applied -> cards.add(applied.card());
        }
    }

    /** Reports come late and out of order: only the one effective last says how things are. */
    private void takeBasicFour(SealedReport report) {
        Sealed told = report.personal();
        if (told != null) {
            noteKey(told);
        }
        if (!report.effectiveOn().isBefore(basicFourSince)) {
            basicFourSince = report.effectiveOn();
            personal = told == null ? personal : told;
            digest = report.digest();
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

    /** Why the person is no resident any more, where that is so. */
    public @Nullable EndOfEntitlement end() {
        return end;
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
