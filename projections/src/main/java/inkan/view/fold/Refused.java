package inkan.view.fold;

import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database will not take a row of a view, and will not the next time either: SQLState class 22 or 23. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String view;

    Refused(String view, SQLException cause) {
        super(cause);
        this.view = view;
    }

    /** A connection that broke, a lock, a full disk: these pass. What stands in a row does not. */
    static boolean isMeantBy(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    String view() {
        return view;
    }

    /** The names of what was violated, never the values. */
    String reason() {
        SQLException e = (SQLException) Objects.requireNonNull(getCause());
        ServerErrorMessage message = e instanceof PSQLException told ? told.getServerErrorMessage() : null;
        String constraint = message == null || message.getConstraint() == null ? "" : " " + message.getConstraint();
        return "the database refuses its row: SQLState " + e.getSQLState() + constraint;
    }
}
