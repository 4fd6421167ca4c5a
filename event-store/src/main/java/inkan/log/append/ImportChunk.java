package inkan.log.append;

import inkan.merkle.Frontier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events in the format of a binary COPY, complete but for their positions. */
final class ImportChunk {

    /** The columns of a row, in order. */
    static final String COLUMNS =
            "position, stream, sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata";

    private static final short FIELDS = 10;
    private static final short END = -1;
    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    /** Two bytes of field count, ten lengths, and the parts that are always the same length. */
    private static final int FIXED =
            Short.BYTES + FIELDS * Integer.BYTES + 3 * Long.BYTES + 2 * Long.BYTES + Integer.BYTES;

    final List<NewEvent> events;
    final byte[] copy;
    private final int[] positionsAt;

    private ImportChunk(List<NewEvent> events) {
        this.events = events;
        this.positionsAt = new int[events.size()];
        int size = SIGNATURE.length + Short.BYTES;
        for (NewEvent event : events) {
            size += FIXED + event.streamText.length + event.streamType.length + event.name.length;
            size += event.payload.length + event.metadata.length;
        }
        copy = new byte[size];
        ByteBuffer rows = ByteBuffer.wrap(copy).put(SIGNATURE);
        for (int i = 0; i < positionsAt.length; i++) {
            rows.putShort(FIELDS).putInt(Long.BYTES);
            positionsAt[i] = rows.position();
            put(events.get(i), rows.putLong(0));
        }
        rows.putShort(END);
    }

    /** Takes the next events, up to so many or about so many bytes. */
    static ImportChunk of(Iterator<NewEvent> source, int mostEvents, int mostBytes) {
        var events = new ArrayList<NewEvent>();
        int bytes = 0;
        while (events.size() < mostEvents && bytes < mostBytes && source.hasNext()) {
            NewEvent event = source.next();
            events.add(event);
            bytes += event.size();
        }
        return new ImportChunk(events);
    }

    private static void put(NewEvent event, ByteBuffer row) {
        put(event.streamText, row);
        row.putInt(Long.BYTES).putLong(event.sequence);
        put(event.streamType, row);
        row.putInt(2 * Long.BYTES)
                .putLong(event.eventId.getMostSignificantBits())
                .putLong(event.eventId.getLeastSignificantBits());
        row.putInt(Long.BYTES).putLong(event.recordedAt - LogConnection.POSTGRES_EPOCH);
        put(event.name, row);
        row.putInt(Integer.BYTES).putInt(event.revision);
        put(event.payload, row);
        put(event.metadata, row);
    }

    private static void put(byte[] field, ByteBuffer row) {
        row.putInt(field.length).put(field);
    }

    /** Gives the events their positions, and answers the frontier with them. */
    Frontier placeBehind(Frontier head) {
        Frontier frontier = head.copy();
        ByteBuffer rows = ByteBuffer.wrap(copy);
        for (int i = 0; i < positionsAt.length; i++) {
            frontier.append(events.get(i).leaf);
            rows.putLong(positionsAt[i], frontier.size());
        }
        return frontier;
    }

    /** An event whose place in its stream is taken by another one of this chunk. */
    Optional<NewEvent> twiceInHere() {
        Set<String> places = new HashSet<>();
        return events.stream()
                .filter(event -> !places.add(event.sequence + " " + event.stream))
                .findFirst();
    }
}
