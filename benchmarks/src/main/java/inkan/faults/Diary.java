package inkan.faults;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What one caller of a node knows: each request before it is sent, each answer before the next request. Written through
 * to the operating system line by line, so it is whole after the node was killed; a last line without its end was never
 * written.
 */
final class Diary implements AutoCloseable {

    private final FileOutputStream file;

    Diary(Path path) {
        try {
            file = new FileOutputStream(path.toFile(), /* append= */ true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A command that is asked for.
     *
     * @param key idempotency key and correlation identifier, a UUID
     * @param body JSON in one line
     */
    record Request(String key, String command, String body) {
        static Request of(String line) {
            String[] parts = line.split(" ", 3);
            return new Request(parts[0], parts[1], parts[2]);
        }

        String line() {
            return key + " " + command + " " + body;
        }
    }

    /** What came of a request. */
    sealed interface Outcome {
        /** Done; the position of its last event, none where it changed nothing. */
        record Done(OptionalLong position) implements Outcome {}

        /** Not done, by a rule or because there is no such thing. */
        record Refused() implements Outcome {}
    }

    /** A request with what is known of it; no outcome where the caller did not live to see one. */
    record Entry(Request request, List<Outcome> outcomes) {
        boolean isAnswered() {
            return !outcomes.isEmpty();
        }

        /** With what came of the same request when it was sent again. */
        Entry and(Entry again) {
            return new Entry(
                    request,
                    Stream.concat(outcomes.stream(), again.outcomes.stream()).toList());
        }
    }

    void sends(Request request) {
        write("S " + request.line());
    }

    void done(Request request, OptionalLong position) {
        write("D %s %s".formatted(request.key(), position.isPresent() ? position.getAsLong() : "-"));
    }

    void refused(Request request) {
        write("R %s".formatted(request.key()));
    }

    private void write(String line) {
        try {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8)); // one write, so no half line between others
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All requests of all diaries in a directory whose names begin so. */
    static List<Entry> read(Path directory, String prefix) throws IOException {
        var entries = new LinkedHashMap<String, Entry>();
        try (var files = Files.newDirectoryStream(directory, prefix + "*.diary")) {
            for (Path file : files) {
                String text = Files.readString(file);
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> take(line, entries));
            }
        }
        return List.copyOf(entries.values());
    }

    private static void take(String line, Map<String, Entry> entries) {
        String rest = line.substring(2);
        if (line.startsWith("S ")) {
            Request request = Request.of(rest);
            entries.put(request.key(), new Entry(request, List.of()));
            return;
        }
        String[] parts = rest.split(" ", 2);
        Outcome outcome = switch (parts.length == 1 ? "refused" : parts[1]) {
            case "refused" -> new Outcome.Refused();
            case "-" -> new Outcome.Done(OptionalLong.empty());
            default -> new Outcome.Done(OptionalLong.of(Long.parseLong(parts[1])));
        };
        entries.computeIfPresent(parts[0], (key, entry) -> entry.and(new Entry(entry.request(), List.of(outcome))));
    }
}
