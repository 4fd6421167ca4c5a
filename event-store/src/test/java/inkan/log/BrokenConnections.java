package inkan.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    static final String COMMIT = "commit";

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
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "prepareStatement" ->
                watched(
                        PreparedStatement.class,
                        (PreparedStatement) call(connection, method, arguments),
                        (String) arguments[0],
                        connection);
            case "createStatement" ->
                watched(Statement.class, (Statement) call(connection, method, arguments), "", connection);
            case "commit" -> step(COMMIT, connection, () -> call(connection, method, arguments));
            default -> call(connection, method, arguments);
        });
    }

    private <S extends Statement> S watched(Class<S> type, S statement, String prepared, Connection connection) {
        return proxy(type, (method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            String sql = prepared.isEmpty() ? (String) arguments[0] : prepared;
            return step(sql, connection, () -> call(statement, method, arguments));
        });
    }

    private Object step(String name, Connection connection, Call call) throws Throwable {
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

    private interface Call {
        Object call() throws Throwable;
    }

    private interface Handler {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                BrokenConnections.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.invoke(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
