package inkan.view.trail;

import inkan.event.Event;
import inkan.event.Provenance;
import inkan.history.EventCatalogue;
import inkan.view.RichHistory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A log for tests of the trail: the rich history again and again, of actors by chance, some of them rare. */
final class TrailInMemory implements TrailLog {
    private static final List<String> ACTORS =
            List.of("clerk-a", "clerk-a", "clerk-a", "clerk-b", "clerk-b", "clerk-c");
    private static final List<String> TOWNS = List.of("131121", "131121", "122173");
    private static final List<Event> HISTORY = RichHistory.events();
    private static final Instant BEGINNING = Instant.parse("2026-04-01T00:00:00Z");

    private final List<TrailEvent> events = new ArrayList<>();
    private final SplittableRandom chance;
    private final int failures;
    private int calls;

    /** @param failures every how many readings the log goes away; 0 for never */
    TrailInMemory(long seed, int failures) {
        this.chance = new SplittableRandom(seed);
        this.failures = failures;
    }

    TrailInMemory(long seed) {
        this(seed, 0);
    }

    /** Appends so many events. Their recorded instants nearly follow the order of positions. */
    synchronized TrailInMemory append(int count) {
        for (int i = 0; i < count; i++) {
            Event event = HISTORY.get(events.size() % HISTORY.size());
            append(event, event, chance.nextInt(200) == 0 ? "auditor-1" : any(ACTORS));
        }
        return this;
    }

    /** Appends an event that cannot be read by this program. */
    synchronized void appendUnreadable(Event event) {
        append(event, null, "clerk-a");
    }

    private void append(Event like, @Nullable Event event, String actor) {
        Map<String, String> metadata =
                new HashMap<>(Map.of(Provenance.ACTOR, actor, Provenance.MUNICIPALITY, any(TOWNS)));
        if (chance.nextInt(3) > 0) {
            metadata.put(Provenance.COUNTER, "counter-" + chance.nextInt(4));
        }
        long position = events.size() + 1L;
        events.add(new TrailEvent(
                position,
                like.stream().value(),
                0,
                EventCatalogue.nameOf(like.getClass()),
                1,
                BEGINNING
                        .plusMillis(1_000 * position - chance.nextInt(5_000))
                        .plusNanos(1_000L * chance.nextInt(1_000)),
                metadata,
                event));
    }

    private String any(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    synchronized List<TrailEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public synchronized long head() {
        return events.size();
    }

    @Override
    public synchronized List<TrailEvent> between(long after, long upTo) throws SQLException {
        if (failures > 0 && ++calls % failures == 0) {
            throw new SQLException("killed");
        }
        return List.copyOf(events.subList((int) after, (int) upTo));
    }

    @Override
    public synchronized List<TrailEvent> at(Collection<Long> positions) {
        return positions.stream()
                .sorted()
                .map(position -> events.get((int) (position - 1)))
                .toList();
    }

    @Override
    public synchronized List<Long> of(Collection<String> streams, long upTo) {
        return events.stream()
                .filter(event -> streams.contains(event.stream()) && event.position() <= upTo)
                .map(TrailEvent::position)
                .toList();
    }

    @Override
    public void awaitBeyond(long position, long millis) throws InterruptedException {
        Thread.sleep(Math.min(5, millis));
    }
}
