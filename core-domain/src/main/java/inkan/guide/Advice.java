package inkan.guide;

import inkan.municipality.Counter;
import inkan.municipality.Way;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}.
 *
 * @param byLaw the national rules that refuse it today; none where they allow it, or nothing is told of the card
 * @param places each counter of the municipality, in its order
 * @param ways how it is done here for the applicant, in order of precedence
 * @param from the first day on which it can be done, as far as it is told
 * @param until the last such day, as far as it is told
 */
public record Advice(
        List<Broken> byLaw,
        List<Place> places,
        List<Way> ways,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public Advice {
        byLaw = List.copyOf(byLaw);
        places = List.copyOf(places);
        ways = List.copyOf(ways);
    }

    /** What becomes of it. */
    public enum Outcome {
        /** Done in this visit. */
        DONE_AT_ONCE,
        /** An inquiry is opened in this visit, and it is done in a second one. */
        INQUIRY_OPENED,
        /** Not done; an inquiry is not opened either. */
        REFUSED
    }

    /**
     * A counter, and what would become of the visit there.
     *
     * @param way the way taken; none where the visit is refused
     * @param broken the rules about visits that refuse it, in order of precedence
     */
    public record Place(
            Counter counter, Outcome outcome, @Nullable Way way, List<Broken> broken) {
        public Place {
            broken = List.copyOf(broken);
        }
    }

    /** The counter where most comes of the visit, the first of several. */
    public Optional<Place> best() {
        return places.stream()
                .min(Comparator.comparing(Place::outcome)
                        .thenComparingInt(place -> place.broken().size()));
    }

    /** What becomes of it at a counter, the national rules included. */
    public Outcome outcome(Place place) {
        // an inquiry is opened on a card that is not void or expired; whether the law allows the rest is asked at the
        // end
        return byLaw.isEmpty() ? place.outcome() : Outcome.REFUSED;
    }
}
