package inkan.view.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of the views with rebuilt ones has found, both at one position.
 *
 * @param position of the last event that is in both
 * @param tables one for each that was compared
 * @param differences the first of them, at most as many as were asked for
 * @param replaced whether the rebuilt views are those that people read now
 */
public record Comparison(long position, List<OfTable> tables, List<OfRow> differences, boolean replaced) {
    public Comparison {
        tables = List.copyOf(tables);
        differences = List.copyOf(differences);
    }

    /** Whether nothing differs. */
    public boolean same() {
        return count() == 0;
    }

    /** How many rows differ. */
    public long count() {
        return tables.stream().mapToLong(OfTable::differing).sum();
    }

    /**
     * What was found in one table.
     *
     * @param view the name of the view that keeps it
     * @param rows how many there are in either, each key once
     * @param changed rows that are in both and differ
     * @param missing rows that people should read and do not
     * @param tooMany rows that people read and should not
     */
    public record OfTable(String view, String table, long rows, long changed, long missing, long tooMany) {
        /** How many rows differ. */
        public long differing() {
            return changed + missing + tooMany;
        }
    }

    /** How a row differs. */
    public enum Kind {
        CHANGED,
        /** The rebuilt view has it, and the one that people read has not. */
        MISSING,
        /** The view that people read has it, and the rebuilt one has not. */
        TOO_MANY
    }

    /**
     * A row that differs.
     *
     * @param key its primary key; the parts of one with several stand behind each other with commas
     * @param columns those that differ; of a row that only one of the two has, all that are not empty
     */
    public record OfRow(String view, String table, String key, Kind kind, List<OfColumn> columns) {
        public OfRow {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column that differs.
     *
     * @param live what people read; absent where it is empty
     * @param rebuilt what the log says; absent where it is empty
     */
    public record OfColumn(
            String column, @Nullable String live, @Nullable String rebuilt) {}
}
