package inkan.view.resident;

import inkan.resident.ResidentEvent.PersonalDataDestroyed;
import inkan.view.Row;
import inkan.view.fold.Column;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the destruction of a resident's personal data.
 *
 * @param asked while it is pending
 * @param done once it is decided
 */
record Destruction(@Nullable Asked asked, @Nullable Done done) {
    /** Of somebody for whom nobody has asked for it. */
    static final Destruction NOT = new Destruction(null, null);

    /** Who asked for it, and when. */
    record Asked(String by, LocalDate on) {}

    /**
     * The destruction.
     *
     * @param key the key that must not be there any more
     * @param at position of the event
     */
    record Done(LocalDate on, String key, long at) {}

    static Destruction asked(String by, LocalDate on) {
        return new Destruction(new Asked(by, on), null);
    }

    static Destruction done(PersonalDataDestroyed event, long at) {
        return new Destruction(null, new Done(event.on(), event.key(), at));
    }

    static <R> List<Column<R>> columns(Function<R, Destruction> of) {
        return List.of(
                Column.text("destruction_asked_by", row -> {
                    Asked asked = of.apply(row).asked;
                    return asked == null ? null : asked.by;
                }),
                Column.day("destruction_asked_on", row -> {
                    Asked asked = of.apply(row).asked;
                    return asked == null ? null : asked.on;
                }),
                Column.day("destroyed_on", row -> {
                    Done done = of.apply(row).done;
                    return done == null ? null : done.on;
                }),
                Column.text("destroyed_key", row -> {
                    Done done = of.apply(row).done;
                    return done == null ? null : done.key;
                }),
                Column.positionIfAny("destroyed_at", row -> {
                    Done done = of.apply(row).done;
                    return done == null ? null : done.at;
                }));
    }

    static Destruction read(Row row) throws SQLException {
        String askedBy = row.columns().getString("destruction_asked_by");
        LocalDate destroyedOn = row.dayIfAny("destroyed_on");
        return new Destruction(
                askedBy == null ? null : new Asked(askedBy, row.day("destruction_asked_on")),
                destroyedOn == null
                        ? null
                        : new Done(
                                destroyedOn,
                                row.columns().getString("destroyed_key"),
                                row.columns().getLong("destroyed_at")));
    }
}
