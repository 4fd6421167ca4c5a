package inkan.view.fold;

import inkan.view.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a view's rows are, and how one is written and read.
 *
 * @param name of the table, not qualified
 * @param columns the first is the key, text or a position; one is called {@code position}
 * @param reader makes a row of what was written
 */
public record Table<R extends ViewRow>(String name, List<Column<R>> columns, Reader<R> reader) {
    /** Reads a row. */
    public interface Reader<R> {
        R read(Row row) throws SQLException;
    }

    public Table {
        columns = List.copyOf(columns);
    }

    Column<R> key() {
        return columns.getFirst();
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Reads the rows of these keys. */
    String select() {
        return "select %s from %s where %s = any (?::%s[])".formatted(names(), name, key().name(), key().type().sql);
    }

    /** Puts rows in, one array a column, in place of what is older. */
    String upsert() {
        return insert() + " on conflict (" + key().name() + ") do update set "
                + columns.stream()
                        .skip(1)
                        .map(column -> column.name() + " = excluded." + column.name())
                        .collect(Collectors.joining(", "))
                + " where " + name + ".position < excluded.position";
    }

    private String insert() {
        String taken = columns.stream()
                .map(column -> column.type().isArray() ? column.name() + "::" + column.type().sql : column.name())
                .collect(Collectors.joining(", "));
        String arrays = columns.stream()
                // an array of arrays would be taken apart to the last element
                .map(column -> column.type().isArray() ? "?::text[]" : "?::" + column.type().sql + "[]")
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) select %s from unnest(%s) as given (%s)"
                .formatted(name, names(), taken, arrays, names());
    }

    /** Puts rows in that are not there. */
    String copy() {
        return "copy " + name + " (" + names() + ") from stdin (format binary)";
    }
}
