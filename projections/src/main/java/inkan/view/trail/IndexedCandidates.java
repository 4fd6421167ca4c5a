package inkan.view.trail;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exactly the positions of what is asked for by terms and time: blocks are read one after the other in the order asked for,
 * those of the rarest term first, and of the others only what is in the same blocks.
 */
final class IndexedCandidates extends Candidates {
    private static final OffsetDateTime EARLIEST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LATEST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final int SAMPLE = 64;
    private static final int MOST_BLOCKS = 256;

    private final TrailIndex index;
    private final int size;
    private final TrailFilter filter;
    private final TrailPage page;
    private final Trail.Known known;
    private final OffsetDateTime since;
    private final OffsetDateTime until;
    private final List<String> terms;
    private boolean tailToCome;
    private int next;
    private int last;
    private int several = 1;

    IndexedCandidates(Trail trail, TrailFilter filter, TrailPage page) throws SQLException {
        this.index = trail.index();
        this.size = trail.size();
        this.filter = filter;
        this.page = page;
        this.known = trail.known();
        this.since = bound(filter.since(), EARLIEST);
        this.until = bound(filter.until(), LATEST);
        this.tailToCome = true;
        int lowest = 0;
        int highest = known.blocks() - 1;
        if (filter.hasTime()) {
            lowest = Math.max(lowest, index.firstFrom(since).orElse(Integer.MAX_VALUE));
            highest = Math.min(highest, index.lastUntil(until).orElse(-1));
        }
        boolean down = page.order().down();
        int begin = page.beyond() < 1 || page.beyond() > TrailBlock.before(known.blocks(), size)
                ? (down ? highest : page.beyond() < 1 ? lowest : known.blocks())
                : TrailBlock.of(page.beyond(), size);
        this.next = down ? Math.min(highest, begin) : Math.max(lowest, begin);
        this.last = down ? lowest : highest;
        this.terms = rarestFirst(List.copyOf(filter.terms()));
    }

    private static OffsetDateTime bound(@Nullable Instant instant, OffsetDateTime none) {
        return instant == null ? none : instant.atOffset(ZoneOffset.UTC);
    }

    /** The one whose next blocks reach farthest is the one to follow. */
    private List<String> rarestFirst(List<String> any) throws SQLException {
        if (any.size() < 2 || isOver()) {
            return any;
        }
        TreeMap<Long, List<String>> byReach = new TreeMap<>();
        for (String term : any) {
            long reach = index.reach(term, next, last, page.order().down(), SAMPLE);
            byReach.computeIfAbsent(-reach, first -> new ArrayList<>()).add(term);
        }
        return byReach.values().stream().flatMap(List::stream).toList();
    }

    private boolean isOver() {
        return page.order().down() ? next < last : next > last;
    }

    @Override
    List<Long> more() throws SQLException {
        if (tailToCome && (page.order().down() || isOver())) {
            tailToCome = false;
            List<Long> found = ofTail();
            if (!found.isEmpty()) {
                return found;
            }
        }
        while (!isOver()) {
            List<Long> found = ofBlocks();
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (tailToCome) {
            tailToCome = false;
            return ofTail();
        }
        return List.of();
    }

    private List<Long> ofTail() {
        List<Long> found = new ArrayList<>();
        long before = TrailBlock.before(known.blocks(), size);
        for (int place = 0; place < known.tail().size(); place++) {
            Noted noted = known.tail().get(place);
            long position = before + place + 1;
            if (page.holds(position)
                    && filter.admits(noted.recordedAt())
                    && noted.terms().containsAll(terms)) {
                found.add(position);
            }
        }
        return page.order().down() ? found.reversed() : found;
    }

    /** Of the next blocks, each time of more. */
    private List<Long> ofBlocks() throws SQLException {
        Map<Integer, BitSet> places = terms.isEmpty() ? wholeBlocks() : blocksOfTerms();
        List<Integer> blocks = TrailIndex.inOrder(places, page.order().down());
        several = Math.min(2 * several, MOST_BLOCKS);
        if (filter.hasTime() && !blocks.isEmpty()) {
            index.times(blocks, since, until)
                    .forEach((block, times) -> places.computeIfPresent(block, (same, all) -> inTime(all, times)));
        }
        List<Long> found = new ArrayList<>();
        for (Integer block : blocks) {
            BitSet placesOf = places.get(block);
            if (placesOf != null) {
                addPositions(block, placesOf, found);
            }
        }
        return found;
    }

    private Map<Integer, BitSet> wholeBlocks() {
        Map<Integer, BitSet> places = new TreeMap<>();
        int step = page.order().down() ? -1 : 1;
        for (int i = 0; i < several && !isOver(); i++) {
            BitSet all = new BitSet(size);
            all.set(0, size);
            places.put(next, all);
            next += step;
        }
        return places;
    }

    private Map<Integer, BitSet> blocksOfTerms() throws SQLException {
        boolean down = page.order().down();
        Map<Integer, Packed> rarest = index.postings(terms.getFirst(), next, last, down, several);
        if (rarest.size() < several) {
            next = down ? last - 1 : last + 1;
        } else {
            next = TrailIndex.inOrder(rarest, down).getLast() + (down ? -1 : 1);
        }
        Map<Integer, BitSet> places = new TreeMap<>();
        rarest.forEach((block, packed) -> places.put(block, packed.places(size)));
        for (String term : terms.subList(1, terms.size())) {
            if (places.isEmpty()) {
                break;
            }
            Map<Integer, Packed> others = index.postings(term, List.copyOf(places.keySet()));
            places.keySet().retainAll(others.keySet());
            others.forEach((block, packed) -> places.computeIfPresent(block, (same, kept) -> {
                kept.and(packed.places(size));
                return kept;
            }));
        }
        return places;
    }

    private BitSet inTime(BitSet places, TrailIndex.Times times) {
        long[] moments = times.moments().moments(size);
        var kept = new BitSet(size);
        places.stream()
                .filter(place -> filter.admits(TrailBlock.instant(times.oldest() + moments[place])))
                .forEach(kept::set);
        return kept;
    }

    private void addPositions(int block, BitSet places, List<Long> found) {
        long before = TrailBlock.before(block, size);
        List<Long> positions = new ArrayList<>();
        places.stream()
                .mapToObj(place -> before + place + 1)
                .filter(page::holds)
                .forEach(positions::add);
        found.addAll(page.order().down() ? positions.reversed() : positions);
    }
}
