package inkan.view.resident;

import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.MovingOutAnnounced;
import inkan.value.CardId;
import inkan.view.Row;
import inkan.view.fold.Column;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is under way about moves, as the resident's own aggregate has it: reports come late and out of order, and only what
 * took effect last says how things are.
 *
 * @param filedOn the day of the last filing of having moved in
 * @param announced the moving-out whose moving-in is not filed
 * @param continuedUse what a card is due for
 */
record Moving(
        @Nullable LocalDate filedOn,
        @Nullable Announced announced,
        @Nullable ContinuedUse continuedUse) {
    /** Of somebody who has never moved. */
    static final Moving NOT = new Moving(null, null, null);

    /** @param plannedOn the planned day of moving */
    record Announced(LocalDate on, LocalDate plannedOn) {}

    /**
     * @param since the day on which it fell due
     * @param until the last day for it
     */
    record ContinuedUse(CardId card, LocalDate since, LocalDate until) {}

    Moving announced(MovingOutAnnounced event) {
        return filedOn == null || event.effectiveOn().isAfter(filedOn)
                ? new Moving(filedOn, new Announced(event.effectiveOn(), event.plannedOn()), continuedUse)
                : this;
    }

    Moving filed(MovedIn event) {
        return new Moving(event.filedOn(), null, continuedUse);
    }

    Moving fellDue(ContinuedUseFellDue event, LocalDate since) {
        return new Moving(filedOn, announced, new ContinuedUse(event.card(), since, event.until()));
    }

    Moving continued() {
        return new Moving(filedOn, announced, null);
    }

    Moving departed() {
        return new Moving(filedOn, null, continuedUse);
    }

    Moving lapsed() {
        return new Moving(filedOn, null, null);
    }

    static <R> List<Column<R>> columns(Function<R, Moving> moving) {
        return List.of(
                Column.day("moved_in_filed_on", row -> moving.apply(row).filedOn),
                Column.day("moving_out_announced_on", row -> {
                    Announced announced = moving.apply(row).announced;
                    return announced == null ? null : announced.on;
                }),
                Column.day("moving_out_planned_on", row -> {
                    Announced announced = moving.apply(row).announced;
                    return announced == null ? null : announced.plannedOn;
                }),
                Column.id("continued_use_card", row -> {
                    ContinuedUse due = moving.apply(row).continuedUse;
                    return due == null ? null : due.card;
                }),
                Column.day("continued_use_since", row -> {
                    ContinuedUse due = moving.apply(row).continuedUse;
                    return due == null ? null : due.since;
                }),
                Column.day("continued_use_until", row -> {
                    ContinuedUse due = moving.apply(row).continuedUse;
                    return due == null ? null : due.until;
                }));
    }

    static Moving read(Row row) throws SQLException {
        LocalDate announcedOn = row.dayIfAny("moving_out_announced_on");
        CardId card = row.valueIfAny("continued_use_card", CardId::new);
        return new Moving(
                row.dayIfAny("moved_in_filed_on"),
                announcedOn == null ? null : new Announced(announcedOn, row.day("moving_out_planned_on")),
                card == null
                        ? null
                        : new ContinuedUse(card, row.day("continued_use_since"), row.day("continued_use_until")));
    }
}
