package inkan.guide;

import inkan.municipality.Counter;
import inkan.municipality.Way;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Question}.
 *
 * @param byLaw the national rules that refuse it today; none where they allow it, or nothing is told of the card
 * @param byLawOfInquiries those that refuse an inquiry about the card today
 * @param places each counter of the municipality, in its order
 * @param ways how it is done here for the applicant, in order of precedence
 * @param from the first day on which it can be done, as far as it is told
 * @param until the last such day, as far as it is told
 */
public record Advice(
        List<Broken> byLaw,
        List<Broken> byLawOfInquiries,
        List<Place> places,
        List<Way> ways,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public Advice {
        byLaw = List.copyOf(byLaw);
        byLawOfInquiries = List.copyOf(byLawOfInquiries);
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
        List<Broken> byLawToday = place.outcome() == Outcome.INQUIRY_OPENED ? byLawOfInquiries : byLaw;
        return byLawToday.isEmpty() ? place.outcome() : Outcome.REFUSED;
    }

    /**
     * The rules that stand against it at a counter today, those about the visit first. Where an inquiry is opened they
     * are those that must not stand against it any more at the second visit.
     */
    public List<Broken> against(Place place) {
        return Stream.of(
                        place.broken(),
                        place.outcome() == Outcome.INQUIRY_OPENED ? byLawOfInquiries : List.<Broken>of(),
                        byLaw)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
