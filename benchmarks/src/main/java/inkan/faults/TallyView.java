package inkan.faults;

import inkan.event.Event;
import inkan.view.fold.Column;
import inkan.view.fold.LogEntry;
import inkan.view.fold.Table;
import inkan.view.fold.View;
import inkan.view.fold.ViewRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view that only counts: for each stream how many events were folded and the sum of their positions. Folded by the same
 * reader as the program's views, it tells whether that has left out an event or taken one twice.
 */
final class TallyView implements View<Event, TallyView.Tally> {

    /** The table, to be made where the program's views are. */
    static final String CREATE = """
            create table views.view_tally (
                stream    text   primary key,
                events    bigint not null,
                positions bigint not null,
                position  bigint not null
            ) with (fillfactor = 85)""";

    /** Streams that are told otherwise than the log has them, up to where the views are. */
    static final String WRONG = """
            select count(*) from (
                select stream, count(*) as events, sum(position)::bigint as positions, max(position) as position
                from log_event where position <= (select position from views.view_progress) group by stream) as logged
            full join views.view_tally as told using (stream, events, positions, position)
            where logged.stream is null or told.stream is null or logged.events is null or told.events is null""";

    private static final Table<Tally> TABLE = new Table<>(
            "view_tally",
            List.of(
                    Column.text("stream", Tally::stream),
                    Column.position("events", Tally::events),
                    Column.position("positions", Tally::positions),
                    Column.position("position", Tally::position)),
            row -> new Tally(
                    row.columns().getString("stream"),
                    row.columns().getLong("events"),
                    row.columns().getLong("positions"),
                    row.position()));

    /** What was counted of a stream. */
    record Tally(String stream, long events, long positions, long position) implements ViewRow {}

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public Table<Tally> table() {
        return TABLE;
    }

    @Override
    public Class<Event> events() {
        return Event.class;
    }

    @Override
    public boolean begins(Event event) {
        return false;
    }

    @Override
    public Tally evolve(@Nullable Tally row, Event event, LogEntry entry) {
        return row == null
                ? new Tally(entry.stream(), 1, entry.position(), entry.position())
                : new Tally(row.stream(), row.events() + 1, row.positions() + entry.position(), entry.position());
    }
}
