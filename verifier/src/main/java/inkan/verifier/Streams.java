package inkan.verifier;

import inkan.verifier.Finding.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which events of which streams were proved, against the list of streams that a manifest has. */
final class Streams {

    /** An export of streams has no more events; what is beyond is not kept. */
    private static final int MOST = 1_000_000;

    private record Seen(long position, String stream, long sequence, boolean proved) {}

    private final List<Seen> seen = new ArrayList<>();
    private long misnamed;

    void add(long position, EntryParts parts, boolean proved) {
        if (seen.size() < MOST) {
            seen.add(new Seen(position, parts.stream(), parts.sequence(), proved));
        }
    }

    /** Events of one stream that should be there and were not proved to be. */
    record Gap(Place place, boolean atTheEnd) {
        long count() {
            return place.lastSequence() - place.firstSequence() + 1;
        }
    }

    /** Tells what does not belong there, and gives back what is missing. */
    List<Gap> compare(List<Manifest.Stream> streams, Findings findings) {
        Map<String, Long> next = new HashMap<>();
        Map<String, Long> lasts = new HashMap<>();
        streams.forEach(stream -> {
            next.put(stream.name(), stream.first());
            lasts.put(stream.name(), stream.last());
        });
        var gaps = new ArrayList<Gap>();
        long before = 0;
        for (Seen event :
                seen.stream().sorted(Comparator.comparingLong(Seen::position)).toList()) {
            long expected = next.getOrDefault(event.stream(), Long.MAX_VALUE);
            if (event.position() == before) {
                continue; // told as a second one by its position
            }
            before = event.position();
            boolean belongs =
                    event.sequence() >= expected && event.sequence() <= lasts.getOrDefault(event.stream(), -1L);
            if (!belongs && !event.proved()) {
                misnamed++;
                continue; // was changed, and is told as such
            }
            if (!belongs) {
                findings.add(Finding.at(
                        Finding.Kind.INSERTED,
                        new Place(
                                event.position(), event.position(), event.stream(), event.sequence(), event.sequence()),
                        "is in the log, and not of what was asked for"));
                continue;
            }
            if (event.sequence() > expected) {
                gaps.add(new Gap(Place.of(event.stream(), expected, event.sequence() - 1), false));
            }
            next.put(event.stream(), event.sequence() + 1);
        }
        for (Manifest.Stream stream : streams) {
            long expected = next.getOrDefault(stream.name(), stream.first());
            if (expected <= stream.last()) {
                gaps.add(new Gap(Place.of(stream.name(), expected, stream.last()), true));
            }
        }
        return gaps;
    }

    /** How many of those that are not proved say that they are of another stream, or of another place. */
    long misnamed() {
        return misnamed;
    }
}
