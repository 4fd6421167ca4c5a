package inkan.view.card;

import inkan.pin.PinState;
import inkan.value.PinKind;
import inkan.view.Row;
import inkan.view.fold.Column;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one PIN of a card.
 *
 * @param lockedOn the day on which it was locked, where it is
 * @param resetAppliedForAt when its reset at a kiosk was applied for, until it is reset, changed or set
 */
record PinSeen(
        PinState state,
        @Nullable LocalDate lockedOn,
        @Nullable Instant resetAppliedForAt) {
    /** As it is when set, reset or changed. */
    static final PinSeen FRESH = new PinSeen(PinState.FRESH, null, null);

    /** Wrong entries neither lock it nor take anything back. */
    PinSeen mistaken(int mistakes) {
        return new PinSeen(new PinState(mistakes, false), null, resetAppliedForAt);
    }

    PinSeen locked(int mistakes, LocalDate on) {
        return new PinSeen(new PinState(mistakes, true), on, resetAppliedForAt);
    }

    PinSeen resetAppliedFor(Instant at) {
        return new PinSeen(state, lockedOn, at);
    }

    /** The columns of all PINs of a row. */
    static <R> List<Column<R>> columns(Function<R, Map<PinKind, PinSeen>> pins) {
        var columns = new ArrayList<Column<R>>();
        columns.add(Column.choices("pins_locked", row -> locked(pins.apply(row))));
        for (PinKind pin : PinKind.values()) {
            columns.add(Column.numberIfAny(column(pin), row -> {
                PinSeen seen = pins.apply(row).get(pin);
                return seen == null ? null : seen.state.mistakes();
            }));
            columns.add(Column.day(column(pin) + "_locked_on", row -> {
                PinSeen seen = pins.apply(row).get(pin);
                return seen == null ? null : seen.lockedOn;
            }));
            columns.add(Column.moment(column(pin) + "_reset_applied_for_at", row -> {
                PinSeen seen = pins.apply(row).get(pin);
                return seen == null ? null : seen.resetAppliedForAt;
            }));
        }
        return columns;
    }

    private static List<PinKind> locked(Map<PinKind, PinSeen> pins) {
        return pins.entrySet().stream()
                .filter(pin -> pin.getValue().state.locked())
                .map(Map.Entry::getKey)
                .toList();
    }

    static Map<PinKind, PinSeen> read(Row row) throws SQLException {
        List<PinKind> locked = row.values("pins_locked", PinKind::valueOf);
        var pins = new EnumMap<PinKind, PinSeen>(PinKind.class);
        for (PinKind pin : PinKind.values()) {
            Integer mistakes = row.valueIfAny(column(pin), Integer::valueOf);
            if (mistakes != null) {
                pins.put(
                        pin,
                        new PinSeen(
                                new PinState(mistakes, locked.contains(pin)),
                                row.dayIfAny(column(pin) + "_locked_on"),
                                row.momentIfAny(column(pin) + "_reset_applied_for_at")));
            }
        }
        return pins;
    }

    /** The column of the mistakes, from whose name those of the others are made. */
    private static String column(PinKind pin) {
        return "pin_" + pin.name().toLowerCase(Locale.ROOT);
    }
}
