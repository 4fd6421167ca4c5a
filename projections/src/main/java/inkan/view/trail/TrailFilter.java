package inkan.view.trail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for. All that is given has to hold.
 *
 * @param streams of one of these; absent where of any
 * @param terms with all of these
 * @param since recorded then or later; absent where whenever
 * @param until recorded before then; absent where whenever
 */
public record TrailFilter(
        @Nullable Set<String> streams,
        Set<String> terms,
        @Nullable Instant since,
        @Nullable Instant until) {
    /** All events. */
    public static final TrailFilter ALL = new TrailFilter(null, Set.of(), null, null);

    public TrailFilter {
        streams = streams == null ? null : Set.copyOf(streams);
        terms = Set.copyOf(terms);
    }

    /** Of these, those of one of some streams. */
    public TrailFilter ofStreams(Set<String> some) {
        return new TrailFilter(some, terms, since, until);
    }

    /** Of these, those with a term. */
    public TrailFilter with(TrailTerm term, String value) {
        Set<String> more = new LinkedHashSet<>(terms);
        more.add(term.of(value));
        return new TrailFilter(streams, more, since, until);
    }

    /** Of these, those recorded then or later. */
    public TrailFilter since(Instant from) {
        return new TrailFilter(streams, terms, from, until);
    }

    /** Of these, those recorded before then. */
    public TrailFilter until(Instant to) {
        return new TrailFilter(streams, terms, since, to);
    }

    boolean hasTime() {
        return since != null || until != null;
    }

    boolean admits(Instant recordedAt) {
        return (since == null || !recordedAt.isBefore(since)) && (until == null || recordedAt.isBefore(until));
    }

    boolean admits(TrailEvent event) {
        return admits(event.recordedAt())
                && (streams == null || streams.contains(event.stream()))
                && (terms.isEmpty() || event.terms().containsAll(terms));
    }
}
