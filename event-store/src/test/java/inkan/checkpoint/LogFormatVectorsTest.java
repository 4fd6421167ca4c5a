package inkan.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.merkle.EntryHash;
import inkan.merkle.Frontier;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The vectors of {@code docs/log-format.md}. Entries are put together here by the document alone, so that code and
 * document are held against one another; {@code -Dinkan.regenerate=true} writes them into the document.
 */
class LogFormatVectorsTest {

    private static final Path DOCUMENT = Path.of("../docs/log-format.md");
    private static final String BEGIN = "<!-- made by LogFormatVectorsTest -->\n";
    private static final String END = "<!-- end -->";
    private static final HexFormat HEX = HexFormat.of();

    private record Event(
            String stream,
            long sequence,
            String type,
            String id,
            String recorded,
            String name,
            int revision,
            String payload,
            String metadata) {

        byte[] entry() throws IOException {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.writeByte(1);
            text(out, stream);
            out.writeLong(sequence);
            text(out, type);
            out.write(HEX.parseHex(id.replace("-", "")));
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(recorded)));
            text(out, name);
            out.writeInt(revision);
            out.writeInt(payload.getBytes(UTF_8).length);
            out.write(payload.getBytes(UTF_8));
            out.writeInt(metadata.getBytes(UTF_8).length);
            out.write(metadata.getBytes(UTF_8));
            return bytes.toByteArray();
        }

        private static void text(DataOutputStream out, String text) throws IOException {
            out.writeShort(text.getBytes(UTF_8).length);
            out.write(text.getBytes(UTF_8));
        }

        byte[] leaf() {
            return new EntryHash()
                    .leaf(
                            stream,
                            sequence,
                            type,
                            UUID.fromString(id),
                            Instant.parse(recorded),
                            name,
                            revision,
                            payload.getBytes(UTF_8),
                            metadata.getBytes(UTF_8));
        }
    }

    private static final List<Event> EVENTS = List.of(
            new Event(
                    "card-1",
                    0,
                    "MyNumberCard",
                    "00112233-4455-6677-8899-aabbccddeeff",
                    "2026-04-01T00:00:00.000001Z",
                    "card.issued",
                    1,
                    "{\"card\":\"card-1\"}",
                    "{\"actor\":\"clerk-1\"}"),
            new Event(
                    "resident-葛\uDB40\uDD00",
                    4_294_967_296L,
                    "Resident",
                    "ffffffff-ffff-4fff-bfff-ffffffffffff",
                    "1969-12-31T23:59:59.999999Z",
                    "resident.registered",
                    2,
                    "{}",
                    "{}"),
            new Event(
                    "cert-1",
                    7,
                    "ElectronicCertificate",
                    "00000000-0000-0000-0000-000000000000",
                    "1970-01-01T00:00:00Z",
                    "certificate.revoked",
                    2_147_483_647,
                    "{\"reason\":\"𠮷\"}",
                    "{\"z\":\"\"}"));

    /** A seed that everybody knows: 00 01 02 … 1f. */
    private static SigningKey key(String name) {
        byte[] seed = HEX.parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        SigningKey key = SigningKey.ofSeed(name, seed);
        assertThat(SigningKey.parse(key.secret()).verifier()).isEqualTo(key.verifier());
        return key;
    }

    @Test
    void the_vectors_of_the_document_are_those_of_the_code() throws Exception {
        String vectors = vectors();
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("inkan.regenerate")) {
            document = document.substring(0, begin) + vectors + document.substring(end);
            Files.writeString(DOCUMENT, document);
            end = document.indexOf(END);
        }

        assertThat(document.substring(begin, end)).isEqualTo(vectors);
    }

    private static String vectors() throws Exception {
        var text = new StringBuilder("\nThree events, one after the other:\n\n```\n");
        Frontier frontier = Frontier.empty();
        var leaves = new ArrayList<byte[]>();
        for (Event event : EVENTS) {
            byte[] leaf = hash((byte) 0, event.entry());
            assertThat(event.leaf()).isEqualTo(leaf);
            frontier.append(leaf);
            leaves.add(leaf);
            text.append("stream      ").append(event.stream()).append('\n');
            text.append("sequence    ").append(event.sequence()).append('\n');
            text.append("stream type ").append(event.type()).append('\n');
            text.append("event       ").append(event.id()).append('\n');
            text.append("recorded    ").append(event.recorded()).append('\n');
            text.append("name        ").append(event.name()).append('\n');
            text.append("revision    ").append(event.revision()).append('\n');
            text.append("payload     ").append(event.payload()).append('\n');
            text.append("metadata    ").append(event.metadata()).append('\n');
            text.append("entry       ").append(HEX.formatHex(event.entry())).append('\n');
            text.append("leaf hash   ").append(HEX.formatHex(leaf)).append('\n');
            text.append("root so far ").append(HEX.formatHex(frontier.root())).append("\n\n");
        }
        byte[] left = hash((byte) 1, joined(leaves.get(0), leaves.get(1)));
        assertThat(frontier.root()).isEqualTo(hash((byte) 1, joined(left, leaves.get(2))));
        assertThat(frontier.toBytes()).isEqualTo(joined(left, leaves.get(2)));
        text.append("frontier of 3                 ")
                .append(HEX.formatHex(frontier.toBytes()))
                .append('\n');
        text.append("inclusion proof, leaf 1 of 3  ")
                .append(HEX.formatHex(leaves.get(0)))
                .append(' ')
                .append(HEX.formatHex(leaves.get(2)))
                .append('\n');
        text.append("consistency proof, 2 to 3     ")
                .append(HEX.formatHex(leaves.get(2)))
                .append("\n```\n");

        SigningKey key = key("inkan/00000000-0000-4000-8000-000000000000");
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), 3, frontier.root());
        SignedNote note = SignedNote.sign(checkpoint.text(), List.of(key));
        assertThat(note.signedBy(List.of(VerifierKey.parse(key.verifier().toString()))))
                .hasSize(1);
        assertThat(checkpoint.text())
                .isEqualTo(
                        key.verifier().name() + "\n3\n" + Base64.getEncoder().encodeToString(frontier.root()) + "\n");
        text.append("\nTheir checkpoint, signed with the seed `00 01 02 … 1f`, and the verifier key:\n\n```\n");
        text.append(note).append("\n").append(key.verifier()).append("\n```\n");
        return text.toString();
    }

    private static byte[] joined(byte[] left, byte[] right) {
        return ByteBuffer.allocate(64).put(left).put(right).array();
    }

    private static byte[] hash(byte prefix, byte[] bytes) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(prefix);
        return digest.digest(bytes);
    }
}
