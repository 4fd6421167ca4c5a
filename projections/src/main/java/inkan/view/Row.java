package inkan.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one row of a view in the words of the domain. */
public record Row(ResultSet columns) {
    /** The position of the last event that changed the row. */
    public long position() throws SQLException {
        return columns.getLong("position");
    }

    /** A day that is always there. */
    public LocalDate day(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    /** A day that may be absent. */
    public @Nullable LocalDate dayIfAny(String column) throws SQLException {
        return columns.getObject(column, LocalDate.class);
    }

    /** A point in time that may be absent. */
    public @Nullable Instant momentIfAny(String column) throws SQLException {
        OffsetDateTime moment = columns.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** A value that is always there. */
    public <T> T value(String column, Function<String, T> of) throws SQLException {
        return of.apply(columns.getString(column));
    }

    /** A value that may be absent. */
    public <T> @Nullable T valueIfAny(String column, Function<String, T> of) throws SQLException {
        String text = columns.getString(column);
        return text == null ? null : of.apply(text);
    }

    /** Positions of the log, of an array. */
    public List<Long> positions(String column) throws SQLException {
        return List.of((Long[]) columns.getArray(column).getArray());
    }

    /** The values of an array. */
    public <T> List<T> values(String column, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) columns.getArray(column).getArray())
                .map(of)
                .toList();
    }
}
