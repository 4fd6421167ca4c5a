package inkan.view.fold;

import inkan.view.fold.Comparison.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares one table that people read with the one of the same name that a rebuild has filled: stretch by stretch of the
 * primary key, so that nothing has to be sorted and memory does not grow. The database compares the rows; only what differs
 * leaves it.
 */
final class TableComparison {
    private static final String KEY = """
            select a.attname, format_type(a.atttypid, a.atttypmod)
              from pg_index i
              cross join unnest(i.indkey) with ordinality as k (number, place)
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
             where i.indrelid = to_regclass(?) and i.indisprimary order by k.place""";

    private record KeyColumn(String name, String type) {}

    private final Connection snapshot;
    private final String view;
    private final String table;
    private final List<KeyColumn> key;
    private final int stretch;
    private final List<Comparison.OfRow> told;
    private final int most;
    private long rows;
    private long changed;
    private long missing;
    private long tooMany;

    /**
     * @param snapshot of both tables at one position
     * @param told takes the differences, until there are {@code most}
     */
    TableComparison(Connection snapshot, String view, String table, int stretch, List<Comparison.OfRow> told, int most)
            throws SQLException {
        this.snapshot = snapshot;
        this.view = view;
        this.table = table;
        this.stretch = stretch;
        this.told = told;
        this.most = most;
        this.key = key();
    }

    /** @param compared is told how many rows have been compared so far */
    Comparison.OfTable run(LongConsumer compared) throws SQLException {
        List<String> after = List.of();
        do {
            List<String> upTo = endOfStretch(after);
            if (count(after, upTo) && told.size() < most) {
                tell(after, upTo);
            }
            compared.accept(rows);
            after = upTo;
        } while (!after.isEmpty());
        return new Comparison.OfTable(view, table, rows, changed, missing, tooMany);
    }

    private List<KeyColumn> key() throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement(KEY)) {
            select.setString(1, NextTables.LIVE + "." + table);
            try (ResultSet row = select.executeQuery()) {
                var columns = new ArrayList<KeyColumn>();
                while (row.next()) {
                    columns.add(new KeyColumn(row.getString(1), row.getString(2)));
                }
                if (columns.isEmpty()) {
                    throw new SQLException("no primary key on " + table);
                }
                return columns;
            }
        }
    }

    /** The key of the last row of a stretch of the live table; empty where the rest is the last stretch. */
    private List<String> endOfStretch(List<String> after) throws SQLException {
        String sql = "select %s from %s.%s t where %s order by %s offset %d limit 1"
                .formatted(texts("t"), NextTables.LIVE, table, stretch("t", after, List.of()), names("t"), stretch - 1);
        try (PreparedStatement select = snapshot.prepareStatement(sql)) {
            set(select, 1, after, List.of());
            try (ResultSet row = select.executeQuery()) {
                var end = new ArrayList<String>();
                if (row.next()) {
                    for (int part = 1; part <= key.size(); part++) {
                        end.add(row.getString(part));
                    }
                }
                return end;
            }
        }
    }

    private boolean count(List<String> after, List<String> upTo) throws SQLException {
        String sql = """
                select count(*), count(*) filter (where %s), count(*) filter (where a.%2$s is null),
                       count(*) filter (where b.%2$s is null)
                """.formatted(bothDiffer(), first()) + both(after, upTo);
        try (PreparedStatement select = snapshot.prepareStatement(sql)) {
            setBoth(select, after, upTo);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                rows += row.getLong(1);
                changed += row.getLong(2);
                missing += row.getLong(3);
                tooMany += row.getLong(4);
                return row.getLong(2) + row.getLong(3) + row.getLong(4) > 0;
            }
        }
    }

    private void tell(List<String> after, List<String> upTo) throws SQLException {
        String sql = """
                select d.key, d.kind, c.column_name, c.live, c.rebuilt
                  from (select concat_ws(',', %s) as key,
                               case when a.%s is null then 'MISSING' when b.%2$s is null then 'TOO_MANY' else 'CHANGED' end as kind,
                               to_jsonb(a) as live, to_jsonb(b) as rebuilt
                          %s
                         where a.%2$s is null or b.%2$s is null or %s
                         order by 1 limit %d) d
                 cross join lateral (
                        select coalesce(l.key, r.key) as column_name, l.value as live, r.value as rebuilt
                          from jsonb_each_text(d.live) l full join jsonb_each_text(d.rebuilt) r on r.key = l.key
                         where l.value is distinct from r.value) c
                 order by d.key, c.column_name""".formatted(
                        key.stream()
                                .map(column -> "coalesce(a.%s, b.%1$s)".formatted(column.name))
                                .collect(Collectors.joining(", ")),
                        first(),
                        both(after, upTo),
                        bothDiffer(),
                        most - told.size());
        try (PreparedStatement select = snapshot.prepareStatement(sql)) {
            setBoth(select, after, upTo);
            try (ResultSet row = select.executeQuery()) {
                read(row);
            }
        }
    }

    private void read(ResultSet row) throws SQLException {
        @Nullable String open = null;
        Kind kind = Kind.CHANGED;
        List<Comparison.OfColumn> columns = new ArrayList<>();
        while (row.next()) {
            String next = row.getString(1);
            if (open != null && !open.equals(next)) {
                told.add(new Comparison.OfRow(view, table, open, kind, columns));
                columns.clear();
            }
            open = next;
            kind = Kind.valueOf(row.getString(2));
            columns.add(new Comparison.OfColumn(row.getString(3), row.getString(4), row.getString(5)));
        }
        if (open != null) {
            told.add(new Comparison.OfRow(view, table, open, kind, columns));
        }
    }

    /** The rows of a stretch of both tables, side by side. */
    private String both(List<String> after, List<String> upTo) {
        return "from (select * from %s.%s t where %s) a full join (select * from %s.%2$s t where %3$s) b on %5$s"
                .formatted(
                        NextTables.LIVE,
                        table,
                        stretch("t", after, upTo),
                        NextTables.NEXT,
                        key.stream()
                                .map(column -> "a.%s = b.%1$s".formatted(column.name))
                                .collect(Collectors.joining(" and ")));
    }

    /** Column by column: the tables have the same columns in the same order. */
    private String bothDiffer() {
        return "(a.%s is not null and b.%1$s is not null and row(a.*) is distinct from row(b.*))".formatted(first());
    }

    private String first() {
        return key.getFirst().name;
    }

    private String stretch(String alias, List<String> after, List<String> upTo) {
        String bound = key.stream().map(column -> "?::" + column.type).collect(Collectors.joining(", ", "(", ")"));
        var conditions = new ArrayList<String>();
        if (!after.isEmpty()) {
            conditions.add("(" + names(alias) + ") > " + bound);
        }
        if (!upTo.isEmpty()) {
            conditions.add("(" + names(alias) + ") <= " + bound);
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private String names(String alias) {
        return key.stream().map(column -> alias + "." + column.name).collect(Collectors.joining(", "));
    }

    private String texts(String alias) {
        return key.stream().map(column -> alias + "." + column.name + "::text").collect(Collectors.joining(", "));
    }

    private void setBoth(PreparedStatement select, List<String> after, List<String> upTo) throws SQLException {
        set(select, set(select, 1, after, upTo), after, upTo);
    }

    private static int set(PreparedStatement select, int from, List<String> after, List<String> upTo)
            throws SQLException {
        List<String> parts = IntStream.range(0, after.size() + upTo.size())
                .mapToObj(part -> part < after.size() ? after.get(part) : upTo.get(part - after.size()))
                .toList();
        int parameter = from;
        for (String part : parts) {
            select.setString(parameter++, part);
        }
        return parameter;
    }
}
