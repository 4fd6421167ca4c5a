package inkan.verifier;

import inkan.verifier.Finding.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In which order the blocks stand, by their first positions: what was put in twice, what was exchanged, and where positions
 * are missing between them.
 */
final class Sequence {

    /** Blocks of a billion events; beyond, blocks that stand elsewhere are told as gone. */
    private static final int MOST = 4 << 20;

    private long[] firsts = new long[64];
    private long[] lasts = new long[64];
    private int count;

    /** A block, in the order of the file. */
    void add(long first, long last) {
        if (count == MOST) {
            return;
        }
        if (count == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * count);
            lasts = Arrays.copyOf(lasts, 2 * count);
        }
        firsts[count] = first;
        lasts[count] = last;
        count++;
    }

    /** The last position that any block has. */
    long last() {
        return Arrays.stream(lasts, 0, count).max().orElse(0);
    }

    /** Tells what stands in a wrong place. */
    void order(Findings findings) {
        int disorder = 1;
        while (disorder < count && firsts[disorder] > lasts[disorder - 1]) {
            disorder++;
        }
        if (disorder >= count) {
            return;
        }
        List<Integer> actual = withoutTwins(findings);
        List<Integer> sorted = new ArrayList<>(actual);
        sorted.sort((one, other) -> Long.compare(firsts[one], firsts[other]));
        for (int i = 0; i < sorted.size(); i++) {
            int here = actual.get(i);
            int expected = sorted.get(i);
            if (here != expected && actual.indexOf(expected) > i) {
                boolean exchanged = sorted.indexOf(here) == actual.indexOf(expected);
                findings.add(
                        exchanged
                                ? new Finding(
                                        Finding.Kind.SWAPPED,
                                        place(expected),
                                        place(here),
                                        "stand in one another's place")
                                : Finding.at(Finding.Kind.SWAPPED, place(expected), "stands at another place"));
            }
        }
    }

    private Place place(int block) {
        return Place.at(firsts[block], lasts[block]);
    }

    private List<Integer> withoutTwins(Findings findings) {
        var seen = new java.util.HashSet<Long>();
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            if (seen.add(firsts[i])) {
                kept.add(i);
            } else {
                findings.add(Finding.at(Finding.Kind.INSERTED, place(i), "stands there a second time"));
            }
        }
        return kept;
    }

    /** Is told where positions are missing, both inclusive. */
    interface Gap {
        void at(long first, long last);
    }

    /** Tells which positions of these no block has. */
    void gaps(long from, long to, Gap gap) {
        Integer[] sorted = new Integer[count];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, (one, other) -> Long.compare(firsts[one], firsts[other]));
        long next = from;
        for (int block : sorted) {
            if (firsts[block] > next) {
                gap.at(next, Math.min(to, firsts[block] - 1));
            }
            next = Math.max(next, lasts[block] + 1);
            if (next > to) {
                return;
            }
        }
        if (next <= to) {
            gap.at(next, to);
        }
    }

    /** Tells which positions blocks have that are not among these. */
    void outside(long from, long to, Gap beyond) {
        for (int i = 0; i < count; i++) {
            if (firsts[i] < from || lasts[i] > to) {
                beyond.at(firsts[i], lasts[i]);
            }
        }
    }
}
