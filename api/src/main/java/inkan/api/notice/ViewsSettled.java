package inkan.api.notice;

import inkan.api.notice.RunRefused.Code;
import inkan.log.PostgresLog;
import inkan.view.fold.Standing;
import inkan.view.fold.ViewReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Waits until the views have everything that the log had when it was asked, and no rebuild is under way. */
final class ViewsSettled {
    private static final long LOOK_MILLIS = 100;

    private final PostgresLog log;
    private final Standing standing;
    private final ViewReader reader;
    private final Pace pace;

    ViewsSettled(PostgresLog log, Standing standing, ViewReader reader, Pace pace) {
        this.log = log;
        this.standing = standing;
        this.reader = reader;
        this.pace = pace;
    }

    /** @throws RunRefused where the views stand still for too long */
    void await() throws InterruptedException {
        long head = log.head();
        var patience = new Patience(pace.patience());
        while (true) {
            Standing.@Nullable Now now = now();
            if (now != null && now.position() >= head && now.rebuild() == null) {
                return;
            }
            long moved = now == null
                    ? 0
                    : now.position()
                            + (now.rebuild() == null ? 0 : now.rebuild().position());
            if (patience.isOver(moved)) {
                throw new RunRefused(
                        Code.VIEWS_BEHIND,
                        "The views have not reached position " + head + " of the log and stand still.");
            }
            reader.await(head, LOOK_MILLIS);
        }
    }

    private Standing.@Nullable Now now() {
        try {
            return standing.now();
        } catch (SQLException away) {
            return null; // perhaps it comes back
        }
    }
}
