package inkan.view.trail;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what is stored of a block with what follows from the log, and puts it right, while everybody reads. */
public final class TrailCheck {
    /** Stands for the recorded instants of a block. */
    static final String MOMENTS = "moments";

    private final Trail trail;

    public TrailCheck(Trail trail) {
        this.trail = trail;
    }

    /** How many blocks are stored. */
    public int blocks() throws SQLException {
        return trail.index().count();
    }

    /** The terms of a block that are not stored as they follow from the log; empty where all are. */
    public SortedSet<String> differences(int block) throws SQLException {
        TrailBlock right = fromTheLog(block);
        TrailBlock stored = trail.index().block(block);
        SortedSet<String> differing = new TreeSet<>();
        if (stored == null || !sameMoments(right, stored)) {
            differing.add(MOMENTS);
        }
        SortedSet<String> terms = new TreeSet<>(right.postings().keySet());
        if (stored != null) {
            terms.addAll(stored.postings().keySet());
        }
        for (String term : terms) {
            if (!Objects.equals(right.postings().get(term), posting(stored, term))) {
                differing.add(term);
            }
        }
        return differing;
    }

    private static boolean sameMoments(TrailBlock right, TrailBlock stored) {
        return right.oldest().equals(stored.oldest())
                && right.newest().equals(stored.newest())
                && right.moments().equals(stored.moments());
    }

    private static @Nullable Packed posting(@Nullable TrailBlock block, String term) {
        return block == null ? null : block.postings().get(term);
    }

    /** Writes a block as it follows from the log, in place of what is stored. */
    public void mend(int block) throws SQLException {
        trail.index().replace(fromTheLog(block));
    }

    private TrailBlock fromTheLog(int block) throws SQLException {
        int size = trail.size();
        List<Noted> events =
                trail.log().between(TrailBlock.before(block, size), TrailBlock.before(block + 1, size)).stream()
                        .map(Noted::of)
                        .toList();
        return TrailBlock.of(block, events);
    }
}
