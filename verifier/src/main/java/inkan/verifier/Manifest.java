package inkan.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an export says of itself.
 *
 * @param kind all, range, card or resident
 * @param of the card or resident; empty for the others
 * @param origin names the log
 * @param anchor size and root of the tree that everything is proved against
 * @param from the first position that it holds
 * @param to the last one
 * @param events how many
 * @param madeAt when
 * @param streams for a card or resident the streams, each with all its events up to the size
 */
public record Manifest(
        String kind,
        String of,
        String origin,
        Anchor anchor,
        long from,
        long to,
        long events,
        String madeAt,
        List<Stream> streams) {

    /** A stream with the sequences of its first and last event. */
    public record Stream(String name, long first, long last) {}

    /** Reads a manifest; empty where the text is none. */
    static Optional<Manifest> parse(String text) {
        Map<String, String> values = new HashMap<>();
        var streams = new ArrayList<Stream>();
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals("inkan-export 1") || !lines[lines.length - 1].isEmpty()) {
            return Optional.empty();
        }
        for (int i = 1; i < lines.length - 1; i++) {
            int space = lines[i].indexOf(' ');
            String name = space < 0 ? lines[i] : lines[i].substring(0, space);
            String value = space < 0 ? "" : lines[i].substring(space + 1);
            if (name.equals("stream")) {
                Optional<Stream> stream = stream(value);
                if (stream.isEmpty()) {
                    return Optional.empty();
                }
                streams.add(stream.get());
            } else if (values.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return of(values, streams);
    }

    private static Optional<Manifest> of(Map<String, String> values, List<Stream> streams) {
        Optional<Long> size = number(values, "size");
        Optional<byte[]> root = Base64Text.hash(values.getOrDefault("root", ""));
        Optional<Long> from = number(values, "from");
        Optional<Long> to = number(values, "to");
        Optional<Long> events = number(values, "events");
        String kind = values.getOrDefault("kind", "");
        if (size.isEmpty()
                || root.isEmpty()
                || from.isEmpty()
                || to.isEmpty()
                || events.isEmpty()
                || !List.of("all", "range", "card", "resident").contains(kind)) {
            return Optional.empty();
        }
        return Optional.of(new Manifest(
                kind,
                values.getOrDefault("of", ""),
                values.getOrDefault("origin", ""),
                new Anchor(size.get(), root.get()),
                from.get(),
                to.get(),
                events.get(),
                values.getOrDefault("made-at", ""),
                List.copyOf(streams)));
    }

    private static Optional<Long> number(Map<String, String> values, String name) {
        return Text.number(values.getOrDefault(name, ""));
    }

    private static Optional<Stream> stream(String value) {
        String[] parts = value.split(" ", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return Text.number(parts[0])
                .flatMap(first -> Text.number(parts[1]).map(last -> new Stream(Text.visible(parts[2]), first, last)));
    }

    /** Whether it is of streams, and not of positions that follow one another. */
    boolean isOfStreams() {
        return kind.equals("card") || kind.equals("resident");
    }
}
