package inkan.view;

import inkan.value.TextValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the tables of the views in the words of the domain: identifiers go in as their text, enums as their name,
 * sets as sorted arrays, a tracking token as its position.
 */
public final class Tables {
    /** The processing group of all projectors. They need every event in order: one segment only. */
    public static final String GROUP = "views";

    private final JdbcClient sql;

    /** @param sql joins the transaction in which the token is stored */
    public Tables(JdbcClient sql) {
        this.sql = sql;
    }

    /** Runs one statement and returns the number of rows written. */
    public int write(String statement, @Nullable Object... values) {
        return sql.sql(statement)
                .params(Arrays.stream(values).map(Tables::plain).toList())
                .update();
    }

    /**
     * Changes the rows that belong to something and moves them to the event's position, unless they stand there already.
     *
     * @param key the column that names it
     * @param assignments of an SQL update, with a question mark for each value; empty where only the position moves
     * @return whether a row changed: none does when the event is taken a second time
     */
    public boolean change(
            String table, String key, TextValue id, TrackingToken at, String assignments, @Nullable Object... values) {
        String statement = "update %s set %s position = ? where %s = ? and position < ?"
                .formatted(table, assignments.isEmpty() ? "" : assignments + ",", key);
        return write(statement, and(values, at, id, at)) > 0;
    }

    /**
     * The same for a report of the register. Reports come late and out of order: what this one tells is taken only where
     * none is known that took effect later.
     *
     * @param since the column with the effective day of the last report that was taken
     */
    public void learn(
            String table,
            String key,
            TextValue id,
            TrackingToken at,
            String since,
            LocalDate effectiveOn,
            String assignments,
            @Nullable Object... values) {
        if (change(table, key, id, at, "")) {
            String statement = "update %s set %s, %s = ? where %s = ? and %s <= ?"
                    .formatted(table, assignments, since, key, since);
            write(statement, and(values, effectiveOn, id, effectiveOn));
        }
    }

    /** Empties tables, before a replay from zero. */
    public void empty(String... tables) {
        sql.sql("truncate " + String.join(", ", tables)).update();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case TextValue text -> text.value();
            case Enum<?> constant -> constant.name();
            case Set<?> many ->
                many.stream().map(one -> String.valueOf(plain(one))).sorted().toArray(String[]::new);
            case TrackingToken token ->
                token.position().orElseThrow(() -> new IllegalStateException("a token without a position: " + token));
            case null, default -> value;
        };
    }

    private static @Nullable Object[] and(@Nullable Object[] values, Object... more) {
        return Stream.concat(Arrays.stream(values), Arrays.stream(more)).toArray();
    }
}
