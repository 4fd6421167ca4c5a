package inkan.view.fold;

import inkan.event.Event;
import inkan.event.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log for tests of the views. Each event is effective on 2022-04-01, as far as its metadata tell. */
public final class LogInMemory implements EventLog {
    private static final Map<String, String> METADATA = Map.of(
            Provenance.EFFECTIVE_ON, "2022-04-01", Provenance.ACTOR, "clerk-sato", Provenance.MUNICIPALITY, "131121");

    private final List<LogEntry> entries = new ArrayList<>();

    public synchronized void append(Event event) {
        entries.add(LogEntry.of(entries.size() + 1, event.stream().value(), event, METADATA));
    }

    /** Appends an event that does not even say on which day it is effective. */
    public synchronized void appendWithoutMetadata(Event event) {
        entries.add(LogEntry.of(entries.size() + 1, event.stream().value(), event, Map.of()));
    }

    /** Appends what cannot be read. */
    public synchronized void appendUnreadable(String stream, Class<? extends Event> type) {
        entries.add(LogEntry.unreadable(entries.size() + 1, stream, type, "cannot be read: in this test"));
    }

    /** Makes what could not be read readable. */
    public synchronized void mend(long position, Event event) {
        entries.set((int) position - 1, LogEntry.of(position, event.stream().value(), event, METADATA));
    }

    @Override
    public synchronized long head() {
        return entries.size();
    }

    @Override
    public synchronized List<LogEntry> after(long position, int limit) {
        int from = (int) Math.min(position, entries.size());
        return List.copyOf(entries.subList(from, Math.min(from + limit, entries.size())));
    }

    @Override
    public synchronized List<LogEntry> at(List<Long> positions) {
        return positions.stream()
                .map(position -> entries.get((int) (position - 1)))
                .toList();
    }

    @Override
    public synchronized List<LogEntry> of(String stream, long upTo) {
        return entries.stream()
                .filter(entry -> entry.stream().equals(stream) && entry.position() <= upTo)
                .toList();
    }

    @Override
    public Optional<Instant> recordedAt(long position) {
        return position <= head() ? Optional.of(Instant.EPOCH.plusSeconds(position)) : Optional.empty();
    }

    @Override
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        Thread.sleep(Math.min(5, timeout.toMillis()));
        return head() > position;
    }
}
