package inkan.view.asof;

import inkan.event.Event;
import inkan.event.Provenance;
import inkan.time.Moment;
import inkan.view.fold.LogEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Streams for tests: each event with when it was recorded, on which day it is effective, and which command it is of. */
final class StreamsInMemory implements Streams {
    private final List<Recorded> events = new ArrayList<>();
    private int command;

    /** Records what one command decided, a microsecond after the other, in Japan's time. */
    void record(String at, String effectiveOn, Event... decided) {
        Instant recordedAt = LocalDateTime.parse(at).atZone(Moment.JAPAN).toInstant();
        command++;
        for (Event event : decided) {
            add(event, recordedAt, LocalDate.parse(effectiveOn));
            recordedAt = recordedAt.plusNanos(1_000);
        }
    }

    private void add(Event event, Instant recordedAt, LocalDate effectiveOn) {
        events.add(new Recorded(
                LogEntry.of(
                        events.size() + 1,
                        event.stream().value(),
                        event,
                        Map.of(
                                Provenance.EFFECTIVE_ON,
                                effectiveOn.toString(),
                                Provenance.CAUSATION_ID,
                                "command-" + command)),
                recordedAt));
    }

    /** Takes entries as they are, one a second. */
    void take(List<LogEntry> entries) {
        entries.forEach(entry -> events.add(new Recorded(entry, Instant.EPOCH.plusSeconds(entry.position()))));
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public List<Recorded> of(Collection<String> streams, long upTo) {
        return events.stream()
                .filter(event -> streams.contains(event.entry().stream())
                        && event.entry().position() <= upTo)
                .toList();
    }
}
