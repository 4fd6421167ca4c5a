package inkan.faults;

import inkan.log.append.NewEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;

/** What a bulk import takes in: notes without end, each known by its number alone, from 0. */
final class ImportedNotes implements Iterator<NewEvent> {

    static final String STREAM_TYPE = "Note";
    static final String METADATA = "{}";

    private static final int STREAMS = 997;
    private static final Instant FIRST = Instant.parse("2026-04-01T00:00:00Z");

    private final long end;
    private long next;

    private ImportedNotes(long first, long end) {
        this.next = first;
        this.end = end;
    }

    /** The notes of a range of numbers. */
    static ImportedNotes between(long first, long end) {
        return new ImportedNotes(first, end);
    }

    static String stream(long number) {
        return "import-" + number % STREAMS;
    }

    static long sequence(long number) {
        return number / STREAMS;
    }

    static UUID identifier(long number) {
        return new UUID(STREAMS, number);
    }

    static Instant recordedAt(long number) {
        return FIRST.plusMillis(number);
    }

    static String payload(long number) {
        return "{\"text\":\"" + number + "\"}";
    }

    @Override
    public boolean hasNext() {
        return next < end;
    }

    @Override
    public NewEvent next() {
        long number = next++;
        return new NewEvent(
                stream(number),
                sequence(number),
                STREAM_TYPE,
                identifier(number),
                recordedAt(number),
                Notes.NAME,
                1,
                payload(number).getBytes(StandardCharsets.UTF_8),
                METADATA.getBytes(StandardCharsets.UTF_8));
    }
}
