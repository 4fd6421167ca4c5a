package inkan.checkpoint;

import java.sql.SQLException;

/** The database did not let the log, its tiles or its checkpoints be read or written. */
public final class LogNotReadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause whose SQLState is told, and nothing else of it */
    public LogNotReadableException(SQLException cause) {
        super("The log's database did not answer: SQLState " + cause.getSQLState(), cause);
    }
}
