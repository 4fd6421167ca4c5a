package inkan.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.checkpoint.Checkpoint;
import inkan.checkpoint.SignedNote;
import inkan.checkpoint.SigningKey;
import inkan.verifier.Outside;
import inkan.verifier.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The vectors of {@code docs/export-format.md}: exports of the three events of {@code docs/log-format.md}, put together here
 * by the documents alone, written by the program, and found clean by the verifier. {@code -Dinkan.regenerate=true} writes
 * them into the document.
 */
class ExportFormatVectorsTest {

    private static final Path DOCUMENT = Path.of("../docs/export-format.md");
    private static final Path LOG_FORMAT = Path.of("../docs/log-format.md");
    private static final String BEGIN = "<!-- made by ExportFormatVectorsTest -->\n";
    private static final String END = "<!-- end -->";
    private static final HexFormat HEX = HexFormat.of();
    private static final String MADE_AT = "2026-04-01T00:00:00Z";

    /** What log-format.md says of its three events, and of the key with the seed that everybody knows. */
    private final List<byte[]> entries = values("entry       ");

    private final List<byte[]> leaves = values("leaf hash   ");

    private final String verifierKey = line("inkan/00000000-0000-4000-8000-000000000000+");
    private final SigningKey key = SigningKey.parse("PRIVATE+KEY+"
            + verifierKey.substring(0, verifierKey.indexOf('+', verifierKey.indexOf('+') + 1) + 1)
            + Base64.getEncoder()
                    .encodeToString(
                            HEX.parseHex("01000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")));

    private final Checkpoint checkpoint =
            new Checkpoint(key.verifier().name(), 3, node(node(leaves.get(0), leaves.get(1)), leaves.get(2)));
    private final String note = SignedNote.sign(checkpoint.text(), List.of(key)).toString();

    @Test
    void the_vectors_of_the_document_are_those_of_the_code() throws Exception {
        var text = new StringBuilder();
        text.append(vector(
                "Positions 2 to 3",
                new Contents(new Selection.Range(2, 3), 2, 3, 2, List.of(), List.of()),
                "kind range\n",
                "",
                List.of(leaves.get(0))));
        text.append(vector(
                "The card `card-1`, whose one event is at position 1",
                new Contents(
                        new Selection.Streams(Selection.Subject.CARD, "card-1", List.of("card-1")),
                        1,
                        1,
                        1,
                        List.of(1L),
                        List.of(new Contents.Stream("card-1", 0, 0))),
                "kind card\nof card-1\n",
                "stream 0 0 card-1\n",
                List.of(leaves.get(1), leaves.get(2))));
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("inkan.regenerate")) {
            document = document.substring(0, begin) + text + document.substring(end);
            Files.writeString(DOCUMENT, document);
            end = document.indexOf(END);
        }

        assertThat(document.substring(begin, end)).isEqualTo(text.toString());
    }

    /** By the document alone: every byte is put here by hand. */
    private String vector(String what, Contents contents, String kind, String streams, List<byte[]> path)
            throws Exception {
        String manifest = "inkan-export 1\norigin " + checkpoint.origin() + "\n" + kind + "size 3\nroot "
                + base64(checkpoint.root()) + "\nfrom " + contents.from() + "\nto " + contents.to() + "\nevents "
                + contents.events() + "\nmade-at " + MADE_AT + "\n" + streams;
        String keys = verifierKey + "\n";
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(HEX.parseHex("89494e4b414e0a01"));
        var frames = new StringBuilder();
        frame(out, frames, 'M', manifest.getBytes(UTF_8), manifest);
        frame(out, frames, 'K', keys.getBytes(UTF_8), keys);
        frame(out, frames, 'C', note.getBytes(UTF_8), note);
        var block = new ByteArrayOutputStream();
        var body = new DataOutputStream(block);
        body.writeLong(contents.from());
        body.writeShort((int) contents.events());
        body.writeByte(path.size());
        for (long position = contents.from(); position <= contents.to(); position++) {
            body.write(leaves.get((int) position - 1));
        }
        for (byte[] hash : path) {
            body.write(hash);
        }
        frame(out, frames, 'B', block.toByteArray(), hex(block.toByteArray()));
        for (long position = contents.from(); position <= contents.to(); position++) {
            byte[] entry = entries.get((int) position - 1);
            byte[] event = ByteBuffer.allocate(8 + entry.length)
                    .putLong(position)
                    .put(entry)
                    .array();
            frame(out, frames, 'E', event, hex(event));
        }
        String signed = SignedNote.sign(
                        "inkan-export/1\norigin " + checkpoint.origin() + "\nsize 3\nroot " + base64(checkpoint.root())
                                + "\nfrom " + contents.from() + "\nto " + contents.to() + "\nevents "
                                + contents.events() + "\nblocks 1\nbytes " + bytes.size() + "\nfile "
                                + base64(sha256(bytes.toByteArray())) + "\nmanifest "
                                + base64(sha256(manifest.getBytes(UTF_8))) + "\nkeys "
                                + base64(sha256(keys.getBytes(UTF_8))) + "\ncheckpoints "
                                + base64(sha256(note.getBytes(UTF_8))) + "\n",
                        List.of(key))
                .toString();
        frame(out, frames, 'N', signed.getBytes(UTF_8), signed);
        confirm(bytes.toByteArray(), contents, path);
        return "\n%s: %,d bytes with the SHA-256 `%s`. The frames, each with its header, and its body as text or in hexadecimal:\n\n```\n89494e4b414e0a01\n%s```\n"
                .formatted(what, bytes.size(), HEX.formatHex(sha256(bytes.toByteArray())), frames);
    }

    /** The program writes the same, and the verifier finds nothing. */
    private void confirm(byte[] expected, Contents contents, List<byte[]> path) {
        String manifest = contents.manifest(checkpoint, MADE_AT);
        String keys = key.verifier() + "\n";
        var bytes = new ByteArrayOutputStream();
        var file = new ExportFile(bytes);
        file.manifest(manifest);
        file.keys(keys);
        file.checkpoint(note);
        int from = (int) contents.from() - 1;
        int to = (int) contents.to();
        file.block(contents.from(), leaves.subList(from, to), path);
        for (int i = from; i < to; i++) {
            file.event(i + 1, entries.get(i), 1, entries.get(i).length - 1);
        }
        long before = file.bytes();
        String text = new Closing(contents, checkpoint, manifest, keys, List.of(note)).text(1, before, file.digest());
        file.note(SignedNote.sign(text, List.of(key)).toString());
        assertThat(HEX.formatHex(bytes.toByteArray())).isEqualTo(HEX.formatHex(expected));
        Verdict verdict = Exports.verdict(expected, Outside.key(verifierKey).and(note));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.signed()).isTrue();
        assertThat(verdict.events()).isEqualTo(contents.events());
    }

    private static void frame(DataOutputStream out, StringBuilder frames, char type, byte[] body, String shown)
            throws IOException {
        byte[] header = ByteBuffer.allocate(9)
                .put(HEX.parseHex("ff494b46"))
                .put((byte) type)
                .putInt(body.length)
                .array();
        out.write(header);
        out.write(body);
        frames.append("\n")
                .append(HEX.formatHex(header))
                .append("   ")
                .append(type)
                .append('\n');
        frames.append(shown);
    }

    private static String hex(byte[] bytes) {
        var lines = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 32) {
            lines.append(HEX.formatHex(bytes, i, Math.min(i + 32, bytes.length)))
                    .append('\n');
        }
        return lines.toString();
    }

    private static List<byte[]> values(String name) {
        var values = new ArrayList<byte[]>();
        for (String line : document().lines().toList()) {
            if (line.startsWith(name)) {
                values.add(HEX.parseHex(line.substring(name.length())));
            }
        }
        return values;
    }

    private static String line(String begin) {
        return document()
                .lines()
                .filter(line -> line.startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private static String document() {
        try {
            return Files.readString(LOG_FORMAT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(ByteBuffer.allocate(65).put((byte) 1).put(left).put(right).array());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
