package inkan.view.fold;

import inkan.value.TextValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a view's table, in the words of the domain: identifiers go in as their text, enums as their name.
 *
 * @param value what a row has in it: a String, LocalDate, Instant, Boolean, Number, List of Strings or of Longs, or nothing
 */
public record Column<R>(String name, Type type, Function<R, ? extends @Nullable Object> value) {
    /** What a column holds. */
    public enum Type {
        TEXT("text"),
        DAY("date"),
        MOMENT("timestamptz"),
        FLAG("boolean"),
        NUMBER("integer"),
        POSITION("bigint"),
        TEXTS("text[]"),
        POSITIONS("bigint[]");

        final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        boolean isArray() {
            return sql.endsWith("[]");
        }
    }

    /** An identifier or another text value. */
    public static <R> Column<R> id(String name, Function<R, ? extends @Nullable TextValue> value) {
        return new Column<>(name, Type.TEXT, row -> {
            TextValue id = value.apply(row);
            return id == null ? null : id.value();
        });
    }

    /** A constant of an enum. */
    public static <R> Column<R> choice(String name, Function<R, ? extends @Nullable Enum<?>> value) {
        return new Column<>(name, Type.TEXT, row -> {
            Enum<?> choice = value.apply(row);
            return choice == null ? null : choice.name();
        });
    }

    /** Any text. */
    public static <R> Column<R> text(String name, Function<R, @Nullable String> value) {
        return new Column<>(name, Type.TEXT, value);
    }

    /** A day of the calendar. */
    public static <R> Column<R> day(String name, Function<R, @Nullable LocalDate> value) {
        return new Column<>(name, Type.DAY, value);
    }

    /** A point in time, to the microsecond. */
    public static <R> Column<R> moment(String name, Function<R, @Nullable Instant> value) {
        return new Column<>(name, Type.MOMENT, row -> {
            Instant moment = value.apply(row);
            return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
        });
    }

    /** True or false. */
    public static <R> Column<R> flag(String name, Function<R, Boolean> value) {
        return new Column<>(name, Type.FLAG, value);
    }

    /** A whole number. */
    public static <R> Column<R> number(String name, ToIntFunction<R> value) {
        return new Column<>(name, Type.NUMBER, value::applyAsInt);
    }

    /** A whole number that may be absent. */
    public static <R> Column<R> numberIfAny(String name, Function<R, @Nullable Integer> value) {
        return new Column<>(name, Type.NUMBER, value);
    }

    /** A position of the log. */
    public static <R> Column<R> position(String name, ToLongFunction<R> value) {
        return new Column<>(name, Type.POSITION, value::applyAsLong);
    }

    /** A position of the log that may be absent. */
    public static <R> Column<R> positionIfAny(String name, Function<R, @Nullable Long> value) {
        return new Column<>(name, Type.POSITION, value);
    }

    /** Positions of the log, in their order. */
    public static <R> Column<R> positions(String name, Function<R, List<Long>> value) {
        return new Column<>(name, Type.POSITIONS, value);
    }

    /** Text values in their order. */
    public static <R> Column<R> ids(String name, Function<R, ? extends Collection<? extends TextValue>> value) {
        return new Column<>(
                name,
                Type.TEXTS,
                row -> value.apply(row).stream().map(TextValue::value).toList());
    }

    /** Constants of an enum, in the order of their declaration. */
    public static <R> Column<R> choices(String name, Function<R, ? extends Collection<? extends Enum<?>>> value) {
        return new Column<>(name, Type.TEXTS, row -> {
            Collection<? extends Enum<?>> choices = value.apply(row);
            return choices.stream().sorted().map(Enum::name).toList();
        });
    }
}
