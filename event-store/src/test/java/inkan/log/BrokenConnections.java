package inkan.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Connections that break where a test wants it: at one statement or commit, before it reaches the server or after it has
 * come to its end there. The server really ends the session; what is in doubt for the client is really done, or not.
 *
 * @param real where they come from
 * @param breaker ends sessions; a superuser's
 * @param steps every statement and commit that went through, in order
 * @param fault the next one, gone when it was met
 */
record BrokenConnections(
        DataSource real, DataSource breaker, List<String> steps, AtomicReference<Optional<Fault>> fault) {

    enum When {
        BEFORE,
        AFTER
    }

    /** Breaks the connection at the next statement of exactly this text, or commit. */
    record Fault(String step, When when) {}

    BrokenConnections(DataSource real, DataSource breaker) {
        this(real, breaker, new CopyOnWriteArrayList<>(), new AtomicReference<>(Optional.empty()));
    }

    void breakAt(Fault next) {
        fault.set(Optional.of(next));
    }

    boolean hasBroken() {
        return fault.get().isEmpty();
    }

    /** The data source to be used. */
    DataSource source() {
        return Intercepted.source(real, this::step);
    }

    private Object step(String name, Connection connection, Intercepted.Call call) throws Throwable {
        Optional<Fault> met = fault.get().filter(next -> next.step().equals(name));
        if (met.isPresent() && fault.compareAndSet(met, Optional.empty())) {
            if (met.get().when() == When.AFTER) {
                call.call();
                end(connection);
                throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
            }
            end(connection);
        }
        Object result = call.call();
        steps.add(name);
        return result;
    }

    /** Ends the session in the server, and returns when it is gone. */
    private void end(Connection connection) throws SQLException {
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        try (Connection other = breaker.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(" + pid + ", 5000)");
        }
    }
}
