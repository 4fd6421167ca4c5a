package inkan.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;

/** A data source whose statements somebody stands in front of. */
public final class Intercepted {

    /** What is called in the end. */
    public interface Call {
        Object call() throws Throwable;
    }

    /** Who stands in front of what is executed. */
    public interface Watcher {
        /** @param sql the text of the statement, or {@code commit} */
        Object execute(String sql, Connection connection, Call real) throws Throwable;
    }

    private interface Handler {
        Object invoke(Method method, Object[] arguments) throws Throwable;
    }

    private Intercepted() {}

    /** The same data source with somebody in front of its statements, and of its commits if they are called. */
    public static DataSource source(DataSource real, Watcher watcher) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? connection(connection, watcher) : result;
        });
    }

    private static Connection connection(Connection connection, Watcher watcher) {
        return proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "prepareStatement" ->
                statement(
                        PreparedStatement.class,
                        call(connection, method, arguments),
                        (String) arguments[0],
                        connection,
                        watcher);
            case "createStatement" ->
                statement(Statement.class, call(connection, method, arguments), "", connection, watcher);
            case "commit" -> watcher.execute("commit", connection, () -> call(connection, method, arguments));
            default -> call(connection, method, arguments);
        });
    }

    private static <S extends Statement> S statement(
            Class<S> type, Object statement, String prepared, Connection connection, Watcher watcher) {
        return proxy(type, (method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, arguments);
            }
            String sql = prepared.isEmpty() ? (String) arguments[0] : prepared;
            return watcher.execute(sql, connection, () -> call(statement, method, arguments));
        });
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Intercepted.class.getClassLoader(),
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
