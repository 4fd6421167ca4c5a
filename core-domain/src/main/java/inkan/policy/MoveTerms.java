package inkan.policy;

import inkan.rule.Cites;
import java.time.LocalDate;
import java.time.Period;

/**
 * Deadlines of a move to another municipality.
 *
 * @param afterMoving how long after moving the moving-in is filed at the latest
 * @param afterPlannedDay how long after the planned day of moving
 * @param continuedUse how long after filing the continued use of the card is done at the latest
 */
@Cites(
        id = "C-9",
        source = "B",
        en = "Moving in is filed within 14 days of moving and 30 days of the planned day, continued use done within 90"
                + " days; else the card is void.",
        ja = "転入届は転入から14日以内かつ転出予定日から30日以内、継続利用は届出から90日以内。過ぎればカードは失効する。")
public record MoveTerms(Period afterMoving, Period afterPlannedDay, Period continuedUse) {
    /** The last day on which a move of {@code movedOn}, planned for {@code plannedOn}, may be filed. */
    public LocalDate lastDayToFile(LocalDate movedOn, LocalDate plannedOn) {
        LocalDate byMove = movedOn.plus(afterMoving);
        LocalDate byPlan = lastDayAfterPlan(plannedOn);
        return byMove.isBefore(byPlan) ? byMove : byPlan;
    }

    /** The last day on which a move planned for {@code plannedOn} may be filed at all. */
    public LocalDate lastDayAfterPlan(LocalDate plannedOn) {
        return plannedOn.plus(afterPlannedDay);
    }

    /** The last day for continued use of a card whose holder's moving-in was filed on {@code filedOn}. */
    public LocalDate lastDayOfContinuedUse(LocalDate filedOn) {
        return filedOn.plus(continuedUse);
    }
}
