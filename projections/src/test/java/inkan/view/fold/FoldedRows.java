package inkan.view.fold;

import inkan.event.Event;
import inkan.view.AllViews;
import inkan.view.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one stream in all views, by the name of the view: each column with its value as text. */
public final class FoldedRows {
    private FoldedRows() {}

    /** Folded from these events of the stream. */
    public static Map<String, Map<String, String>> of(List<LogEntry> entries) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        AllViews.VIEWS.views().forEach(view -> folded(view, entries).ifPresent(row -> rows.put(view.name(), row)));
        return rows;
    }

    /** As the tables have them. */
    public static Map<String, Map<String, String>> stored(JdbcClient sql, String stream) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        AllViews.VIEWS.views().forEach(view -> stored(view, sql, stream).ifPresent(row -> rows.put(view.name(), row)));
        return rows;
    }

    private static <E extends Event, R extends ViewRow> Optional<Map<String, String>> folded(
            View<E, R> view, List<LogEntry> entries) {
        return Folded.of(view, entries).found().map(row -> columns(view.table(), row));
    }

    private static <E extends Event, R extends ViewRow> Optional<Map<String, String>> stored(
            View<E, R> view, JdbcClient sql, String stream) {
        Table<R> table = view.table();
        return sql.sql("select * from " + table.name() + " where " + table.key().name() + " = ?")
                .param(stream)
                .query((columns, number) -> columns(table, table.reader().read(new Row(columns))))
                .optional();
    }

    private static <R extends ViewRow> Map<String, String> columns(Table<R> table, R row) {
        return table.columns().stream()
                .collect(Collectors.toMap(
                        Column::name, column -> text(column.value().apply(row))));
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
