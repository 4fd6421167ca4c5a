package inkan.api.document;

import inkan.policy.NationalPolicy;
import inkan.policy.PolicyTimeline;
import inkan.policy.PolicyVersion;
import inkan.policy.RenewalWindow;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values of the national policy, version by version, and those among them that were left to be decided. */
final class PolicyTables {
    private static final String NATIONAL = Place.of(NationalPolicy.class).link();

    private PolicyTables() {}

    /** A value that the catalogue leaves to be decided, by the name of the policy's part that holds it. */
    private record Decided(String rule, String value) {}

    private static final List<Decided> DECIDED = List.of(
            new Decided("V-2", "validity.ageBasisDate"),
            new Decided("V-7", "validity.leapDay"),
            new Decided("V-8", "validity.ageAttained"),
            new Decided("W-1", "window.inJapan"));

    static String text() {
        return text(NationalPolicy.JAPAN);
    }

    private static String text(PolicyTimeline timeline) {
        StringBuilder text = new StringBuilder("""

                ## What was to be decided 決定した政策値

                The catalogue leaves these open. Each is one value of a policy version, and another choice is another value in
                %s; the renewal window is besides one function, %s.

                | policy value | rule | chosen | other choices |
                |---|---|---|---|
                """.formatted(
                        NATIONAL, Place.of(RenewalWindow.class).at("opensFor").link()));
        Map<String, Object> latest = values("", timeline.versions().getLast());
        for (Decided decided : DECIDED) {
            Object chosen = latest.getOrDefault(decided.value(), "?");
            text.append("| `%s` | [%s](#%s) | `%s` | %s |%n"
                    .formatted(
                            decided.value(),
                            decided.rule(),
                            decided.rule().toLowerCase(Locale.ROOT),
                            chosen,
                            others(chosen)));
        }
        text.append("""

                ## Policy versions 政策の版

                Every event names the version that was applied to it. A change of the law is one more version in %s; an expiry
                once recorded is never computed again (V-11).

                | version | from | changes |
                |---|---|---|
                """.formatted(NATIONAL));
        Map<String, Object> before = Map.of();
        for (PolicyVersion version : timeline.versions()) {
            Map<String, Object> now = values("", version);
            text.append("| `%s` | %s | %s |%n"
                    .formatted(
                            version.id(),
                            version.effectiveFrom(),
                            before.isEmpty() ? "the first" : changes(before, now)));
            before = now;
        }
        text.append("""

                The values of `%s`:

                | value | is |
                |---|---|
                """.formatted(timeline.versions().getLast().id()));
        latest.forEach((name, value) -> text.append("| `%s` | %s |%n".formatted(name, value)));
        return text.toString();
    }

    private static String others(Object chosen) {
        return chosen instanceof Enum<?> one
                ? Arrays.stream(one.getDeclaringClass().getEnumConstants())
                        .filter(other -> other != one)
                        .map("`%s`"::formatted)
                        .collect(Collectors.joining(", "))
                : "any period";
    }

    private static String changes(Map<String, Object> before, Map<String, Object> now) {
        return now.entrySet().stream()
                .filter(value -> !value.getValue().equals(before.get(value.getKey())))
                .map(value -> "`%s` %s → %s".formatted(value.getKey(), before.get(value.getKey()), value.getValue()))
                .collect(Collectors.joining("<br>"));
    }

    /** Every value by its name; those of a part behind the part's name and a dot. What names the version is not among them. */
    private static Map<String, Object> values(String prefix, Record part) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            String name = prefix + component.getName();
            Object value = valueOf(part, component);
            if (value instanceof Record inner) {
                values.putAll(values(name + ".", inner));
            } else if (!name.equals("id") && !name.equals("effectiveFrom")) {
                values.put(name, ordered(value));
            }
        }
        return values;
    }

    private static Object valueOf(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets and maps in an order that is the same in every run. */
    private static Object ordered(Object value) {
        return switch (value) {
            case Map<?, ?> map -> new TreeMap<>(map);
            case Collection<?> several ->
                several.isEmpty()
                        ? "none"
                        : several.stream().sorted().map(Object::toString).collect(Collectors.joining(", "));
            default -> value;
        };
    }
}
