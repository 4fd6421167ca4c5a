package inkan.resident;

import inkan.policy.MoveTerms;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.CardAppliedFor;
import inkan.resident.ResidentEvent.ContinuedUseDone;
import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.resident.ResidentEvent.Departed;
import inkan.resident.ResidentEvent.EntitlementEnded;
import inkan.resident.ResidentEvent.GuardianshipChanged;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.ResidentEvent.MoveLapsed;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.MovingOutAnnounced;
import inkan.resident.ResidentEvent.Registered;
import inkan.resident.ResidentEvent.Reported;
import inkan.resident.ResidentEvent.StayChanged;
import inkan.resident.ResidentEvent.UseAbroadArranged;
import inkan.value.AttributesDigest;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.PersonalData;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.ResidentId;
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

    private MunicipalityCode municipality;
    private BasicFour basicFour;
    private LocalDate basicFourSince;
    private Nationality nationality;
    private @Nullable LocalDate stayEndsOn;
    private LocalDate stayKnownSince;
    private boolean adultWard;
    private LocalDate guardianshipKnownSince;
    private Residence residence;
    private @Nullable EndOfEntitlement end;
    private @Nullable LocalDate movingOutPlannedOn;
    private LocalDate residenceSince;
    private LocalDate movedInFiledOn;
    private @Nullable ContinuedUseFellDue continuedUse;
    private @Nullable UseAbroadArranged useAbroad;
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
                municipality = registered.municipality();
                basicFour = new BasicFour(registered.personal(), registered.digest());
                basicFourSince = LocalDate.MIN;
                nationality = registered.nationality();
                stayEndsOn = registered.stayEndsOn();
                stayKnownSince = LocalDate.MIN;
                adultWard = registered.adultWard();
                guardianshipKnownSince = LocalDate.MIN;
                residence = registered.residence();
                residenceSince = LocalDate.MIN;
                movedInFiledOn = LocalDate.MIN;
            }
            case AttributesChanged changed ->
                takeBasicFour(changed.effectiveOn(), new BasicFour(changed.personal(), changed.digest()));
            case MinorAmendmentRecorded amended ->
                takeBasicFour(amended.effectiveOn(), new BasicFour(basicFour.personal(), amended.digest()));
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
            case MovingOutAnnounced announced -> {
                if (announced.effectiveOn().isAfter(movedInFiledOn)) {
                    movingOutPlannedOn = announced.plannedOn();
                }
            }
            case MovedIn moved -> {
                takeBasicFour(moved.effectiveOn(), new BasicFour(moved.personal(), moved.digest()));
                if (takeResidence(moved.effectiveOn(), Residence.JAPAN)) {
                    municipality = moved.municipality();
                    movedInFiledOn = moved.filedOn();
                    movingOutPlannedOn = null;
                }
            }
            case ContinuedUseFellDue due -> continuedUse = due;
            case ContinuedUseDone done -> continuedUse = null;
            case MoveLapsed lapsed -> {
                movingOutPlannedOn = null;
                continuedUse = null;
            }
            case UseAbroadArranged arranged -> useAbroad = arranged;
            case Departed departed -> {
                takeResidence(departed.effectiveOn(), Residence.ABROAD);
                useAbroad = null;
            }
            case EntitlementEnded ended -> end = ended.cause().endsResidence() ? ended.cause() : end;
            case CardAppliedFor applied -> cards.add(applied.card());
        }
    }

    /** Reports come late and out of order: only the one effective last says how things are. */
    private void takeBasicFour(LocalDate effectiveOn, BasicFour now) {
        if (!effectiveOn.isBefore(basicFourSince)) {
            basicFourSince = effectiveOn;
            basicFour = now;
        }
    }

    private boolean takeResidence(LocalDate effectiveOn, Residence now) {
        if (effectiveOn.isBefore(residenceSince)) {
            return false;
        }
        residenceSince = effectiveOn;
        residence = now;
        return true;
    }

    /** The resident's identifier. */
    public ResidentId id() {
        return id;
    }

    /** The municipality of residence. */
    public MunicipalityCode municipality() {
        return municipality;
    }

    /** Date of birth and sex. */
    public PersonalData personal() {
        return basicFour.personal();
    }

    /** Date of birth. */
    public LocalDate born() {
        return basicFour.personal().dateOfBirth();
    }

    /** Digest of the basic four as they are now. */
    public AttributesDigest digest() {
        return basicFour.digest();
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

    /** Where the resident lives. */
    public Residence residence() {
        return residence;
    }

    /** Why the person is no resident any more, where that is so. */
    public @Nullable EndOfEntitlement end() {
        return end;
    }

    /** The day planned for moving out, while moving in is not yet filed. */
    public @Nullable LocalDate movingOutPlannedOn() {
        return movingOutPlannedOn;
    }

    /** The continued use that is due after a move, while it is not done. */
    public Optional<ContinuedUseFellDue> continuedUse() {
        return Optional.ofNullable(continuedUse);
    }

    /** The arrangement for use abroad, until the resident departs. */
    public Optional<UseAbroadArranged> useAbroad() {
        return Optional.ofNullable(useAbroad);
    }

    /** Whether moving in was not filed by its last day, so that no card is good any more (C-9). */
    public boolean hasMissedToMoveIn(LocalDate day, MoveTerms terms) {
        return movingOutPlannedOn != null
                && terms.lastDayAfterPlan(movingOutPlannedOn).isBefore(day);
    }

    /** Whether continued use of a card was not done by its last day, so that the card is no longer good (C-9). */
    public boolean hasMissedContinuedUse(CardId card, LocalDate day) {
        return continuedUse()
                .filter(due -> due.card().equals(card) && due.until().isBefore(day))
                .isPresent();
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
