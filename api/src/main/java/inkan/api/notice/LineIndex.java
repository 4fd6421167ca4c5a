package inkan.api.notice;

import inkan.value.ResidentId;
import java.util.function.LongPredicate;

/**
 * Finds lines by their resident in a table of numbers: for each line where it begins, and beside it a part of the resident's
 * hash, so that hardly any other line is read in vain. Eight bytes for a place, at most three places for a line.
 */
final class LineIndex {

    /** What is found where there is no such line. */
    static final long NONE = -1;

    private static final int TAG_BITS = 24;
    private static final int OFFSET_BITS = Long.SIZE - TAG_BITS;
    private static final long OFFSET = (1L << OFFSET_BITS) - 1;
    private static final long FEWEST_PLACES = 16;
    private static final long MOST_LINES = 1L << 29;

    private final long[] places;
    private final int shift;

    /** For at most so many lines. */
    LineIndex(long lines) {
        if (lines > MOST_LINES) {
            throw new IllegalArgumentException("at most " + MOST_LINES + " lines");
        }
        long wanted = Math.max(FEWEST_PLACES, lines + lines / 2);
        int bits = Long.SIZE - Long.numberOfLeadingZeros(wanted - 1);
        places = new long[1 << bits];
        shift = Long.SIZE - bits;
    }

    /**
     * Finds a resident's line.
     *
     * @param isIt whether the line that begins at an offset is the resident's
     * @return where it begins, or {@link #NONE}
     */
    long find(ResidentId resident, LongPredicate isIt) {
        long hash = hash(resident.value());
        long tag = hash << OFFSET_BITS;
        for (int place = (int) (hash >>> shift); ; place = place + 1 & places.length - 1) {
            long there = places[place];
            if (there == 0) {
                return NONE;
            }
            if ((there & ~OFFSET) == tag && isIt.test((there & OFFSET) - 1)) {
                return (there & OFFSET) - 1;
            }
        }
    }

    /** Adds a line of which {@link #find} has found none. */
    void add(ResidentId resident, long offset) {
        long hash = hash(resident.value());
        int place = (int) (hash >>> shift);
        while (places[place] != 0) {
            place = place + 1 & places.length - 1;
        }
        places[place] = hash << OFFSET_BITS | offset + 1; // 0 is a place that is free
    }

    /** The text as a number to the base 31, stirred as SplitMix64 does, so that both ends of it can be used. */
    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
