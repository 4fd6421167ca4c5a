package inkan.view.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes {@code view_dead_letter}. */
final class DeadLetters {
    private static final String SELECT = "select view, stream, position, reason from view_dead_letter ";

    private DeadLetters() {}

    static void add(Connection connection, List<DeadLetter> letters) throws SQLException {
        if (letters.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into view_dead_letter (view, stream, position, reason) values (?, ?, ?, ?)
                on conflict (view, position) do update set reason = excluded.reason""")) {
            for (DeadLetter letter : letters) {
                insert.setString(1, letter.view());
                insert.setString(2, letter.stream());
                insert.setLong(3, letter.position());
                insert.setString(4, letter.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The first of each stream in each view: enough to know what is stuck. */
    static List<DeadLetter> stuck(Connection connection) throws SQLException {
        return list(connection.prepareStatement("""
                select distinct on (view, stream) view, stream, position, reason from view_dead_letter
                 order by view, stream, position"""));
    }

    static List<DeadLetter> of(Connection connection, String view, String stream) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(SELECT + "where view = ? and stream = ? order by position");
        select.setString(1, view);
        select.setString(2, stream);
        return list(select);
    }

    /** A page in the order of positions, then of views. */
    static List<DeadLetter> after(Connection connection, long position, String view, int limit) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(SELECT + "where (position, view) > (?, ?) order by position, view limit ?");
        select.setLong(1, position);
        select.setString(2, view);
        select.setInt(3, limit);
        return list(select);
    }

    static long count(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from view_dead_letter");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes those of one stream away up to a position. */
    static void remove(Connection connection, String view, String stream, long upTo) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from view_dead_letter where view = ? and stream = ? and position <= ?")) {
            delete.setString(1, view);
            delete.setString(2, stream);
            delete.setLong(3, upTo);
            delete.executeUpdate();
        }
    }

    private static List<DeadLetter> list(PreparedStatement select) throws SQLException {
        try (select;
                ResultSet row = select.executeQuery()) {
            var letters = new ArrayList<DeadLetter>();
            while (row.next()) {
                letters.add(new DeadLetter(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
            }
            return letters;
        }
    }
}
