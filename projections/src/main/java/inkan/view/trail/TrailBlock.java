package inkan.view.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is noted of one block of positions. It follows from the log alone: whoever makes it makes the same.
 *
 * @param number from 0
 * @param oldest the earliest recorded instant in it
 * @param newest the latest
 * @param moments the recorded instants in the order of positions, in microseconds after the earliest
 * @param postings at which places each term occurs
 */
record TrailBlock(int number, Instant oldest, Instant newest, Packed moments, SortedMap<String, Packed> postings) {

    /** Where a block begins, less one. */
    static long before(int number, int size) {
        return (long) number * size;
    }

    /** The block of a position. */
    static int of(long position, int size) {
        return Math.toIntExact((position - 1) / size);
    }

    static TrailBlock of(int number, List<Noted> events) {
        var moments = new long[events.size()];
        SortedMap<String, List<Integer>> places = new TreeMap<>();
        long oldest = Long.MAX_VALUE;
        long newest = Long.MIN_VALUE;
        for (int place = 0; place < moments.length; place++) {
            Noted noted = events.get(place);
            moments[place] = micros(noted.recordedAt());
            oldest = Math.min(oldest, moments[place]);
            newest = Math.max(newest, moments[place]);
            for (String term : noted.terms()) {
                places.computeIfAbsent(term, first -> new ArrayList<>()).add(place);
            }
        }
        SortedMap<String, Packed> postings = new TreeMap<>();
        for (Map.Entry<String, List<Integer>> term : places.entrySet()) {
            postings.put(term.getKey(), Packed.places(term.getValue()));
        }
        for (int place = 0; place < moments.length; place++) {
            moments[place] -= oldest;
        }
        return new TrailBlock(number, instant(oldest), instant(newest), Packed.moments(moments), postings);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
