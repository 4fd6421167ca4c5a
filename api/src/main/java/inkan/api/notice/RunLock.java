package inkan.api.notice;

import inkan.api.notice.RunRefused.Code;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Says that a run's process lives: a lock that the database lets go with the session that holds it. */
final class RunLock implements AutoCloseable {
    private static final int ANSWERED_WITHIN_SECONDS = 5;

    private final Connection session;
    private final String key;

    private RunLock(Connection session, String key) {
        this.session = session;
        this.key = key;
    }

    /** Takes it; empty where another process has it. */
    static Optional<RunLock> take(DataSource source, String key) throws SQLException {
        Connection session = source.getConnection();
        boolean taken = false;
        try {
            taken = ask(session, "select pg_try_advisory_lock(hashtextextended(?, 0))", key);
            return taken ? Optional.of(new RunLock(session, key)) : Optional.empty();
        } finally {
            if (!taken) {
                session.close();
            }
        }
    }

    private static boolean ask(Connection session, String question, String key) throws SQLException {
        try (PreparedStatement asked = session.prepareStatement(question)) {
            asked.setString(1, key);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** @throws RunRefused where it is lost with its session, so that another process may be at the run */
    void requireHeld() {
        try {
            if (session.isValid(ANSWERED_WITHIN_SECONDS)) {
                return;
            }
        } catch (SQLException e) {
            // as good as no answer
        }
        throw new RunRefused(Code.DATABASE_UNAVAILABLE, "The connection that says that this run is under way is gone.");
    }

    @Override
    public void close() {
        try (session) {
            ask(session, "select pg_advisory_unlock(hashtextextended(?, 0))", key);
        } catch (SQLException e) {
            // a session that is gone has let it go
        }
    }
}
