package inkan.performance.town;

import inkan.event.Provenance;
import inkan.performance.town.SealedPart.Seal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** A row of the template, ready to be copied. Each copy is of another command, so causation and correlation differ. */
record RowOfMany(Row row, Name stream, Name payload, Optional<SealedPart> sealed, int causationAt, int correlationAt) {

    private static final long SPREAD =
            0x9E3779B97F4A7C15L; // successive copies get identifiers as different as random ones

    static RowOfMany of(Row row, int lives) {
        return new RowOfMany(
                row,
                Name.in(row.stream().getBytes(StandardCharsets.UTF_8), lives),
                Name.in(row.payload(), lives),
                SealedPart.in(row.payload()),
                valueOf(Provenance.CAUSATION_ID, row.metadata()),
                valueOf(Provenance.CORRELATION_ID, row.metadata()));
    }

    private static int valueOf(String key, byte[] json) {
        String field = "\"" + key + "\":\"";
        return new String(json, StandardCharsets.ISO_8859_1).indexOf(field) + field.length();
    }

    Row copy(int copy, Seal seal) {
        byte[] metadata = row.metadata().clone();
        number(copy, metadata, causationAt);
        number(copy, metadata, correlationAt);
        String name = new String(stream.copy(copy), StandardCharsets.ISO_8859_1);
        return new Row(
                name,
                row.sequence(),
                row.streamType(),
                new UUID(
                        row.eventId().getMostSignificantBits() ^ ((copy * SPREAD) & ~0xF000L),
                        row.eventId().getLeastSignificantBits()),
                row.recordedAt() + copy,
                row.name(),
                row.revision(),
                payload(copy, name, seal),
                metadata);
    }

    private byte[] payload(int copy, String resident, Seal seal) {
        byte[] copied = payload.copy(copy);
        return sealed.map(part -> part.filled(copied, seal.seal(row.stream(), resident, part.personal())))
                .orElse(copied);
    }

    /** Puts a number into the first eight hexadecimal digits of a UUID. */
    private static void number(int copy, byte[] text, int place) {
        long mixed = (copy * SPREAD) >>> Integer.SIZE;
        for (int i = 0; i < 8; i++) {
            text[place + i] = (byte) Character.forDigit((int) ((mixed >>> (28 - 4 * i)) & 0xF), 16);
        }
    }
}
