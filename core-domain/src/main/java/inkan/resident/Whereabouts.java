package inkan.resident;

import inkan.policy.MoveTerms;
import inkan.resident.ResidentEvent.ContinuedUseDone;
import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.resident.ResidentEvent.Departed;
import inkan.resident.ResidentEvent.MoveLapsed;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.Moving;
import inkan.resident.ResidentEvent.MovingOutAnnounced;
import inkan.resident.ResidentEvent.UseAbroadArranged;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.Residence;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a resident lives, and what is under way about it: a move, continued use of a card, a departure. */
public final class Whereabouts {
    private MunicipalityCode municipality;
    private Residence residence;
    private LocalDate since = LocalDate.MIN;
    private LocalDate movedInFiledOn = LocalDate.MIN;
    private @Nullable LocalDate movingOutPlannedOn;
    private @Nullable ContinuedUseFellDue continuedUse;
    private @Nullable UseAbroadArranged useAbroad;

    Whereabouts(MunicipalityCode municipality, Residence residence) {
        this.municipality = municipality;
        this.residence = residence;
    }

    /** Reports come late and out of order: only what took effect last says how things are. */
    void evolve(Moving event) {
        switch (event) {
            case MovingOutAnnounced announced -> {
                if (announced.effectiveOn().isAfter(movedInFiledOn)) {
                    movingOutPlannedOn = announced.plannedOn();
                }
            }
            case MovedIn moved -> {
                if (isUpToDateOn(moved.effectiveOn())) {
                    since = moved.effectiveOn();
                    residence = Residence.JAPAN;
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
                useAbroad = useAbroad()
                        .filter(arranged -> !arranged.on().isBefore(departed.effectiveOn()))
                        .orElse(null);
                if (isUpToDateOn(departed.effectiveOn())) {
                    since = departed.effectiveOn();
                    residence = Residence.ABROAD;
                    movingOutPlannedOn = null;
                }
            }
        }
    }

    /** Whether what took effect on a day is not overtaken by a later move or departure. */
    public boolean isUpToDateOn(LocalDate effectiveOn) {
        return !effectiveOn.isBefore(since);
    }

    /** The municipality of residence; of last residence for somebody abroad. */
    public MunicipalityCode municipality() {
        return municipality;
    }

    /** In Japan or abroad. */
    public Residence residence() {
        return residence;
    }

    /** The day planned for moving out, while moving in is not yet filed. */
    public Optional<LocalDate> movingOutPlannedOn() {
        return Optional.ofNullable(movingOutPlannedOn);
    }

    /** The continued use that is due after a move, while it is not done. */
    public Optional<ContinuedUseFellDue> continuedUse() {
        return Optional.ofNullable(continuedUse);
    }

    /** The arrangement for use of a card abroad, until the resident departs. */
    public Optional<UseAbroadArranged> useAbroad() {
        return Optional.ofNullable(useAbroad);
    }

    /** Whether moving in was not filed by its last day, so that no card is good any more (C-9). */
    public boolean hasMissedToMoveIn(LocalDate day, MoveTerms terms) {
        return movingOutPlannedOn()
                .filter(planned -> terms.lastDayAfterPlan(planned).isBefore(day))
                .isPresent();
    }

    /** Whether continued use of a card was not done by its last day, so that the card is no longer good (C-9). */
    public boolean hasMissedContinuedUse(CardId card, LocalDate day) {
        return continuedUse()
                .filter(due -> due.card().equals(card) && due.until().isBefore(day))
                .isPresent();
    }
}
