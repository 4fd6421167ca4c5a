package inkan.api.document;

import static java.util.stream.Collectors.joining;

import inkan.event.Event;
import inkan.event.Provenance;
import inkan.history.EventCatalogue;
import inkan.history.Upcasting;
import inkan.value.TextValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code docs/events.md}: every event as it stands in the log. */
final class EventsDocument {
    private EventsDocument() {}

    static Document of(List<Class<? extends Event>> events, List<Upcasting> upcastings) {
        StringBuilder text = new StringBuilder("""
                # Events 事象一覧

                %s
                The log stores an event under its name and revision, never under the name of a class
                ([decision 5](decisions/0005-events-are-stored-under-names-not-classes.md)). Its parts are JSON: a value type is
                one text, a day is `2024-08-01`, an instant `2024-08-01T03:00:00Z`, what may be absent is `null`. No event carries a
                PIN (P-6); name, address, date of birth and sex stand in one `Sealed` ([personal data](personal-data.md)).

                事象は安定した名称と版で記録される。暗証番号は含まず、個人情報は暗号化した形でのみ含む。

                | event | revision | stream | says |
                |---|---|---|---|
                """.formatted(Document.origin("`inkan.history.EventCatalogue`")));
        for (Class<? extends Event> event : events) {
            String name = EventCatalogue.nameOf(event);
            text.append("| [%s](#%s) | %d | %s | %s |%n"
                    .formatted(
                            name,
                            name.replace(".", "").toLowerCase(Locale.ROOT),
                            EventCatalogue.revisionOf(event),
                            stream(event),
                            Comments.on(event).text()));
        }
        text.append(metadata());
        events.forEach(event -> text.append(event(event, upcastings)));
        return new Document("events.md", text + types(events));
    }

    private static String stream(Class<? extends Event> event) {
        return event.getNestHost().getSimpleName().replace("Event", "").toLowerCase(Locale.ROOT);
    }

    private static String metadata() {
        StringBuilder text =
                new StringBuilder("""

                ## Metadata 付帯情報

                Stands beside every event, from %s:

                | key | says |
                |---|---|
                """.formatted(Place.of(Provenance.class).link()));
        Comments comments = Comments.of(Provenance.class);
        for (Field field : Provenance.class.getFields()) {
            text.append("| `%s` | %s |%n"
                    .formatted(
                            constant(field),
                            comments.before("String " + field.getName() + "\\b")
                                    .text()
                                    .replaceFirst("^Key of ", "")));
        }
        return text + """

                The instant of recording is the event's own time stamp in the log.
                """;
    }

    private static Object constant(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String event(Class<? extends Event> event, List<Upcasting> upcastings) {
        Comments.Comment comment = Comments.on(event);
        StringBuilder text = new StringBuilder("""

                ## %s

                %s Revision %d, %s.

                | part | type | says |
                |---|---|---|
                """.formatted(
                        EventCatalogue.nameOf(event),
                        comment.text(),
                        EventCatalogue.revisionOf(event),
                        Place.of(event).link()));
        for (RecordComponent part : event.getRecordComponents()) {
            text.append(
                    "| `%s` | %s | %s |%n".formatted(part.getName(), typeOf(part), comment.parameter(part.getName())));
        }
        upcastings.stream()
                .filter(upcasting -> upcasting.name().equals(EventCatalogue.nameOf(event)))
                .sorted(Comparator.comparingInt(Upcasting::fromRevision))
                .forEach(upcasting -> text.append(
                        """

                        Revision %d is read as revision %d: %s
                        """.formatted(upcasting.fromRevision(), upcasting.fromRevision() + 1, said(upcasting))));
        return text.toString();
    }

    /** What the comment of the function says that reads the older revision. */
    private static String said(Upcasting upcasting) {
        Comments comments = Comments.of(Upcasting.class);
        Matcher function = Pattern.compile("new Upcasting\\(\\s*\"%s\",\\s*%d,\\s*Upcasting::(\\w+)"
                        .formatted(Pattern.quote(upcasting.name()), upcasting.fromRevision()))
                .matcher(comments.source());
        if (!function.find()) {
            throw new IllegalStateException(
                    "no function reads revision %d of %s".formatted(upcasting.fromRevision(), upcasting.name()));
        }
        return comments.before("Map<String, Object> " + function.group(1) + "\\b")
                .text();
    }

    private static String typeOf(RecordComponent part) {
        AnnotatedType type = part.getAnnotatedType();
        String absent = type.isAnnotationPresent(Nullable.class) ? ", may be absent" : "";
        return typeOf(part.getGenericType()) + absent;
    }

    private static String typeOf(Type type) {
        if (type instanceof ParameterizedType several) {
            String name = ((Class<?>) several.getRawType()).getSimpleName();
            return name
                    + Arrays.stream(several.getActualTypeArguments())
                            .map(EventsDocument::typeOf)
                            .collect(joining(", ", " of ", ""));
        }
        Class<?> simple = (Class<?>) type;
        return simple.getName().startsWith("inkan.")
                ? "[%s](#%s)"
                        .formatted(
                                simple.getSimpleName(), simple.getSimpleName().toLowerCase(Locale.ROOT))
                : simple.getSimpleName();
    }

    private static String types(List<Class<? extends Event>> events) {
        Set<Class<?>> types = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
        events.forEach(event -> collect(event, types));
        StringBuilder text = new StringBuilder("""

                ## Types 型
                """);
        types.forEach(type -> text.append(type(type)));
        return text.toString();
    }

    private static void collect(Class<?> record, Set<Class<?>> types) {
        for (RecordComponent part : record.getRecordComponents()) {
            collect(part.getGenericType(), types);
        }
    }

    private static void collect(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType several) {
            Arrays.stream(several.getActualTypeArguments()).forEach(argument -> collect(argument, types));
        } else if (type instanceof Class<?> simple && simple.getName().startsWith("inkan.") && types.add(simple)) {
            if (simple.isRecord()) {
                collect(simple, types);
            }
        }
    }

    private static String type(Class<?> type) {
        Comments.Comment comment = Comments.on(type);
        String head = "\n### %s\n\n%s %s\n\n"
                .formatted(type.getSimpleName(), comment.text(), Place.of(type).link());
        if (type.isEnum()) {
            return head
                    + Arrays.stream(type.getEnumConstants())
                            .map("`%s`"::formatted)
                            .collect(joining(", ", "One of ", ".\n"));
        }
        if (TextValue.class.isAssignableFrom(type)) {
            return head + "A text: " + comment.parameter("value") + ".\n";
        }
        return head
                + Arrays.stream(type.getRecordComponents())
                        .map(part -> "| `%s` | %s | %s |%n"
                                .formatted(part.getName(), typeOf(part), comment.parameter(part.getName())))
                        .collect(joining("", "| part | type | says |\n|---|---|---|\n", ""));
    }
}
