package inkan.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Findings as they come; those of a kind at positions that follow one another are one. So many at most are kept. */
final class Findings {

    static final int MOST = 1_000;

    private final List<Finding> found = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        int last = found.size() - 1;
        if (last >= 0 && follows(found.get(last), finding)) {
            Finding before = found.get(last);
            found.set(
                    last,
                    Finding.at(
                            before.kind(),
                            before.place().first(),
                            finding.place().last(),
                            before.what()));
            return;
        }
        if (finding.place().equals(Finding.Place.NONE) && found.contains(finding)) {
            return;
        }
        count++;
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    private static boolean follows(Finding before, Finding next) {
        return before.kind() == next.kind()
                && before.kind() != Finding.Kind.SWAPPED
                && before.what().equals(next.what())
                && before.place().hasPositions()
                && before.place().last() + 1 == next.place().first();
    }

    /** Takes one of them back. */
    void remove(Finding finding) {
        if (found.remove(finding)) {
            count--;
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean anyOfEvents() {
        return found.stream().anyMatch(Finding::isOfEvents);
    }

    long count() {
        return count;
    }

    /** In the order of positions; first what has none. */
    List<Finding> list() {
        return found.stream()
                .sorted(Comparator.comparingLong(finding -> finding.place().first()))
                .toList();
    }
}
