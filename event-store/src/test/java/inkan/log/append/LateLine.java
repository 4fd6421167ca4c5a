package inkan.log.append;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A line to the database on which the third append gets stuck while its connection is lost, and arrives when the next
 * transaction has been rolled back. For one appender.
 */
final class LateLine {

    private static final int STUCK = 3;

    private final DataSource real;
    private final Runnable arrival;
    private int appends;
    private boolean stuck;
    private volatile boolean arrived;

    /** @param arrival does what the append that was stuck would have done */
    LateLine(DataSource real, Runnable arrival) {
        this.real = real;
        this.arrival = arrival;
    }

    DataSource source() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** Whether the append that was stuck has arrived. */
    boolean arrived() {
        return arrived;
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "prepareStatement" ->
                watched(PreparedStatement.class, call(connection, method, arguments), (String) arguments[0]);
            case "createStatement" -> watched(Statement.class, call(connection, method, arguments), "");
            default -> call(connection, method, arguments);
        });
    }

    private <S extends Statement> S watched(Class<S> type, Object statement, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            String sql = prepared.isEmpty() ? (String) arguments[0] : prepared;
            if (sql.contains("insert into log_event") && ++appends == STUCK) {
                stuck = true;
                throw new SQLException("lost", "08006");
            }
            Object result = call(statement, method, arguments);
            if (stuck && sql.equals("rollback")) {
                stuck = false;
                arrival.run();
                arrived = true;
            }
            return result;
        });
    }

    private interface Handler {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                LateLine.class.getClassLoader(),
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
