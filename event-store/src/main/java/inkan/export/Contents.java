package inkan.export;

import inkan.checkpoint.Checkpoint;
import inkan.export.ExportRefused.Reason;
import java.util.List;
import java.util.Locale;

/**
 * What an export holds, found before its first byte is written.
 *
 * @param from the first position
 * @param to the last one
 * @param events how many
 * @param positions of the events where they do not follow one another; else empty
 * @param streams of a card or resident; else empty
 */
record Contents(Selection selection, long from, long to, long events, List<Long> positions, List<Stream> streams) {

    /** A stream with the sequences of its first and last event. */
    record Stream(String name, long first, long last) {}

    static Contents of(Selection selection, long size, StreamsOfTheLog streams) {
        return switch (selection) {
            case Selection.All all -> new Contents(all, 1, size, size, List.of(), List.of());
            case Selection.Range range -> {
                if (range.to() > size) {
                    throw new ExportRefused(Reason.BEYOND_THE_END, "the log ends at position " + size);
                }
                yield new Contents(
                        range, range.from(), range.to(), range.to() - range.from() + 1, List.of(), List.of());
            }
            case Selection.Streams chosen -> streams.contents(chosen, size);
        };
    }

    /** The text of the manifest. */
    String manifest(Checkpoint checkpoint, String madeAt) {
        var text = new StringBuilder("inkan-export 1\n");
        line(text, "origin", checkpoint.origin());
        switch (selection) {
            case Selection.All all -> line(text, "kind", "all");
            case Selection.Range range -> line(text, "kind", "range");
            case Selection.Streams chosen -> {
                line(text, "kind", chosen.subject().name().toLowerCase(Locale.ROOT));
                line(text, "of", chosen.identifier());
            }
        }
        line(text, "size", checkpoint.size());
        line(text, "root", Closing.base64(checkpoint.root()));
        line(text, "from", from);
        line(text, "to", to);
        line(text, "events", events);
        line(text, "made-at", madeAt);
        streams.forEach(
                stream -> line(text, "stream", stream.first() + " " + stream.last() + " " + oneLine(stream.name())));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String oneLine(String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A stream's name with control characters does not fit a line");
        }
        return name;
    }
}
