package inkan.view.fold;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables that a rebuild fills: made like those that people read, in a schema of their own, and put in their place at the
 * end. The migrations are the only place that says how a table looks.
 */
final class NextTables {
    /** The schema of the tables that people read. */
    static final String LIVE = "views";

    /** The schema of the tables that a rebuild fills. */
    static final String NEXT = "views_next";

    private static final String PROGRESS = "view_progress";
    private static final String DEAD_LETTER = "view_dead_letter";

    private static final String COLUMNS = """
            select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull from pg_attribute
             where attrelid = to_regclass(?) and attnum > 0 and not attisdropped order by attnum""";

    private static final String TABLES =
            "select relname from pg_class where relkind = 'r' and relnamespace = to_regnamespace(?)";

    private static final String OPTIONS = "select unnest(reloptions) from pg_class where oid = to_regclass(?)";

    private static final String KEY = """
            select format('alter table %I.%I add constraint %I %s', '{next}', t.relname, k.conname,
                          pg_get_constraintdef(k.oid))
              from pg_constraint k join pg_class t on t.oid = k.conrelid
             where k.conrelid = to_regclass(?) and k.contype = 'p'
               and to_regclass('{next}.' || quote_ident(k.conname)) is null""".replace("{next}", NEXT);

    private static final String INDEXES = """
            select replace(pg_get_indexdef(i.indexrelid), ' ON {live}.', ' ON {next}.')
              from pg_index i join pg_class c on c.oid = i.indexrelid
             where i.indrelid = to_regclass(?) and not i.indisprimary
               and to_regclass('{next}.' || quote_ident(c.relname)) is null""".replace("{live}", LIVE).replace("{next}", NEXT);

    private final List<String> tables;
    private final List<String> ofViews;

    NextTables(Views views) {
        tables = views.tables();
        ofViews = views.views().stream().map(view -> view.table().name()).toList();
    }

    /** All that are made anew. */
    private List<String> all() {
        return Stream.concat(tables.stream(), Stream.of(DEAD_LETTER)).toList();
    }

    /** Makes them, empty, and without the keys and indexes of the views. What was there goes. */
    void make(Connection connection) throws SQLException {
        drop(connection);
        for (String table : Stream.concat(all().stream(), Stream.of(PROGRESS)).toList()) {
            List<String> options = texts(connection, OPTIONS, LIVE + "." + table);
            Sessions.execute(
                    connection,
                    "create table %s.%s (like %s.%s including all excluding indexes)%s"
                            .formatted(
                                    NEXT,
                                    table,
                                    LIVE,
                                    table,
                                    options.isEmpty() ? "" : " with (" + String.join(", ", options) + ")"));
        }
        for (String table : List.of(DEAD_LETTER, PROGRESS)) {
            for (String statement : missing(connection, table)) {
                Sessions.execute(connection, statement);
            }
        }
        Sessions.execute(connection, "insert into " + NEXT + "." + PROGRESS + " (position, generation) values (0, 0)");
    }

    /** Whether they are there and look like those that people read: a newer program may have changed these. */
    boolean fit(Connection connection) throws SQLException {
        for (String table : all()) {
            List<String> columns = texts(connection, COLUMNS, NEXT + "." + table);
            if (columns.isEmpty() || !columns.equals(texts(connection, COLUMNS, LIVE + "." + table))) {
                return false;
            }
        }
        return true;
    }

    /** The statements that give the views' tables the primary keys that they lack, so that a row can be found. */
    List<String> missingKeys(Connection connection) throws SQLException {
        var statements = new ArrayList<String>();
        for (String table : tables) {
            statements.addAll(texts(connection, KEY, LIVE + "." + table));
        }
        return statements;
    }

    /** The statements that give all tables the keys and indexes that they lack. */
    List<String> missingIndexes(Connection connection) throws SQLException {
        return missing(connection, tables);
    }

    /** The same for all tables but those of derivations. */
    List<String> missingIndexesOfViews(Connection connection) throws SQLException {
        return missing(connection, ofViews);
    }

    private static List<String> missing(Connection connection, List<String> tables) throws SQLException {
        var statements = new ArrayList<String>();
        for (String table : tables) {
            statements.addAll(missing(connection, table));
        }
        return statements;
    }

    private static List<String> missing(Connection connection, String table) throws SQLException {
        List<String> statements = texts(connection, KEY, LIVE + "." + table);
        statements.addAll(texts(connection, INDEXES, LIVE + "." + table));
        return statements;
    }

    /** Puts them in the place of those that people read. */
    void swap(Connection connection) throws SQLException {
        for (String table : all()) {
            Sessions.execute(connection, "drop table " + LIVE + "." + table);
            Sessions.execute(connection, "alter table " + NEXT + "." + table + " set schema " + LIVE);
        }
        Sessions.execute(connection, "drop table " + NEXT + "." + PROGRESS);
    }

    /** Drops them. */
    void drop(Connection connection) throws SQLException {
        for (String left : texts(connection, TABLES, NEXT)) {
            Sessions.execute(connection, "drop table " + NEXT + "." + left);
        }
    }

    private static List<String> texts(Connection connection, String sql, String parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                var texts = new ArrayList<String>();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
                return texts;
            }
        }
    }
}
