package inkan.checkpoint;

import java.util.ArrayList;
import java.util.List;

/** Findings as they come; those of a kind at positions that follow one another are one. So many at most are kept. */
final class Findings {

    private static final int MOST = 1_000;

    private final List<Finding> found = new ArrayList<>();
    private long count;

    void add(Finding.Kind kind, long first, long last, String what) {
        add(new Finding(kind, new Stretch(first, last), what));
    }

    void add(Finding finding) {
        for (int i = found.size() - 1; i >= Math.max(0, found.size() - 2); i--) {
            Finding before = found.get(i);
            if (before.kind() == finding.kind()
                    && before.what().equals(finding.what())
                    && before.where().last() + 1 >= finding.where().first()
                    && before.where().last() <= finding.where().last()) {
                found.set(
                        i,
                        new Finding(
                                before.kind(),
                                new Stretch(
                                        before.where().first(), finding.where().last()),
                                before.what()));
                return;
            }
        }
        count++;
        if (found.size() < MOST) {
            found.add(finding);
        }
    }

    /** Moves everything there is to others. */
    void moveTo(Findings others) {
        found.forEach(others::add);
        others.count += count - found.size();
        found.clear();
        count = 0;
    }

    List<Finding> list() {
        return List.copyOf(found);
    }

    long count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }
}
