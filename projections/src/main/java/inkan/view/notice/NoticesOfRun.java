package inkan.view.notice;

import inkan.value.RunId;
import inkan.view.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Tells what a run has sent, a million notices as well as one: rows come as they are told, and are not gathered. */
public final class NoticesOfRun {
    private static final int AT_A_TIME = 1_000;

    private static final String SENT = """
            select * from view_notice_queue
             where run = ? and due_on between ? and ?
             order by due_on, municipality, notice""";

    private final DataSource source;

    /** @param source connections to the database of the views; one is used at a time */
    public NoticesOfRun(DataSource source) {
        this.source = source;
    }

    /**
     * Tells each notice that a run has sent, in the order of due days, municipalities and notices, as the views have them
     * at one moment. While it tells, a rebuild of the views waits to put its tables in place.
     *
     * @param from the first day on which they were due
     * @param to the last day on which they were due, inclusive
     * @return how many
     */
    public long tell(RunId run, LocalDate from, LocalDate to, Consumer<QueuedNotice> told) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false); // else the driver fetches all rows at once
            try (PreparedStatement select = connection.prepareStatement(SENT)) {
                select.setFetchSize(AT_A_TIME);
                select.setString(1, run.value());
                select.setObject(2, from);
                select.setObject(3, to);
                return tell(select, told);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long tell(PreparedStatement select, Consumer<QueuedNotice> told) throws SQLException {
        long rows = 0;
        try (ResultSet columns = select.executeQuery()) {
            var row = new Row(columns);
            while (columns.next()) {
                told.accept(QueuedNotice.read(row));
                rows++;
            }
        }
        return rows;
    }
}
