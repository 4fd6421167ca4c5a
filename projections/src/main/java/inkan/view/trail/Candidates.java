package inkan.view.trail;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Positions where what is asked for may be, in the order asked for; for one question. */
abstract class Candidates {
    private final Deque<Long> ready = new ArrayDeque<>();
    private boolean over;

    /** Some more of them; none when there are no more. Never empty otherwise. */
    abstract List<Long> more() throws SQLException;

    /** The next ones, at most so many; none at the end. */
    final List<Long> next(int most) throws SQLException {
        while (ready.size() < most && !over) {
            List<Long> more = more();
            over = more.isEmpty();
            ready.addAll(more);
        }
        List<Long> next = new ArrayList<>();
        while (next.size() < most && !ready.isEmpty()) {
            next.add(ready.poll());
        }
        return next;
    }

    /** Positions that are known. */
    static Candidates of(List<Long> positions) {
        return new Candidates() {
            private List<Long> left = positions;

            @Override
            List<Long> more() {
                List<Long> all = left;
                left = List.of();
                return all;
            }
        };
    }
}
