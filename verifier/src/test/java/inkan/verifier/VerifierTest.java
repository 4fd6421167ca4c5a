package inkan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program on the exports that are published with their format, and on what is no export at all. */
class VerifierTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Verifier(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(arguments);
    }

    private String file(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    private static Verdict verdict(byte[] bytes) throws IOException {
        return Verification.of(() -> new ByteArrayInputStream(bytes), Outside.key(PublishedExport.KEY), read -> {});
    }

    @Test
    void the_published_exports_are_clean() throws IOException {
        String range = file("range", PublishedExport.range());
        String card = file("card", PublishedExport.card());
        String keys = file("keys", (PublishedExport.KEY + "\n").getBytes(UTF_8));

        assertThat(run(range, "--key", PublishedExport.KEY)).isEqualTo(Verifier.CLEAN);
        assertThat(out.toString(UTF_8))
                .contains("Export of range, positions 2 to 3, 2 events", "2 events proved", "CLEAN", "Not checked:")
                .doesNotContain("no key was given");
        assertThat(run(card, "--key", keys, "--json")).isEqualTo(Verifier.CLEAN);
        assertThat(out.toString(UTF_8))
                .startsWith("{\"clean\":true,\"signed\":true,")
                .contains("\"kind\":\"card\",\"of\":\"card-1\"", "\"findings\":[]");
        assertThat(run(range)).isEqualTo(Verifier.CLEAN);
        assertThat(out.toString(UTF_8)).contains("no key was given from outside");
    }

    @Test
    void a_changed_export_ends_with_a_code_of_its_own_and_says_where() throws IOException {
        byte[] changed = PublishedExport.card();
        String text = new String(changed, java.nio.charset.StandardCharsets.ISO_8859_1);
        changed[text.indexOf("{\"actor\"") + 3] ^= 1;

        assertThat(run(file("changed", changed), "--json")).isEqualTo(Verifier.FINDINGS);

        assertThat(out.toString(UTF_8))
                .contains("{\"kind\":\"CHANGED\",\"first\":1,\"last\":1,\"stream\":\"card-1\",\"firstSequence\":0");
        assertThat(run(file("changed", changed))).isEqualTo(Verifier.FINDINGS);
        assertThat(out.toString(UTF_8)).contains("CHANGED at position 1, card-1 sequence 0", "NOT CLEAN: 1 findings");
    }

    @Test
    void what_is_not_understood_or_cannot_be_read_has_codes_of_its_own() throws IOException {
        String export = file("export", PublishedExport.range());
        String text = file("text", "no checkpoint\n".getBytes(UTF_8));

        assertThat(run()).isEqualTo(Verifier.USAGE);
        assertThat(run("a", "b")).isEqualTo(Verifier.USAGE);
        assertThat(run(export, "--key")).isEqualTo(Verifier.USAGE);
        assertThat(run(export, "--key", "name+12345678+AQ==")).isEqualTo(Verifier.USAGE);
        assertThat(run(export, "--key", text)).isEqualTo(Verifier.USAGE);
        assertThat(run(export, "--checkpoint", text)).isEqualTo(Verifier.USAGE);
        assertThat(run(directory.resolve("nowhere").toString())).isEqualTo(Verifier.FILE);
        assertThat(run(directory.toString())).isEqualTo(Verifier.FILE);
        assertThat(run("--help")).isEqualTo(Verifier.CLEAN);
        assertThat(out.toString(UTF_8)).contains("Exit codes: 0 all is as it was");
    }

    @Test
    void whatever_is_given_to_it_it_answers_and_never_finds_it_clean() throws IOException {
        byte[] clean = PublishedExport.range();
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = clean.clone();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (!Arrays.equals(bytes, clean)) {
                assertThat(verdict(bytes).clean()).as("seed %d", seed).isFalse();
            }
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            assertThat(verdict(noise).clean()).as("seed %d", seed).isFalse();
        }
    }

    @Test
    void every_beginning_of_an_export_is_told_to_be_cut() throws IOException {
        byte[] clean = PublishedExport.range();
        for (int length = 0; length < clean.length; length++) {
            assertThat(verdict(Arrays.copyOf(clean, length)).findings())
                    .as("the first %d bytes", length)
                    .extracting(Finding::kind)
                    .contains(Finding.Kind.CUT);
        }
        assertThat(verdict(clean).clean()).isTrue();
    }

    /** Frames that say they are two gigabytes long, and a gigabyte of nothing, in 64 MB of memory or less. */
    @Test
    void lengths_that_are_not_true_cost_no_memory() throws IOException {
        byte[] clean = PublishedExport.range();
        for (char type : "MKCBEN?".toCharArray()) {
            byte[] frame = ByteBuffer.allocate(9)
                    .put(new byte[] {(byte) 0xff, 'I', 'K', 'F', (byte) type})
                    .putInt(Integer.MAX_VALUE)
                    .array();
            long before = used();
            Verdict verdict = Verification.of(
                    () -> new SequenceInputStream(
                            new ByteArrayInputStream(clean, 0, clean.length - 20),
                            new SequenceInputStream(new ByteArrayInputStream(frame), new Zeros(100_000_000))),
                    Outside.NOTHING,
                    read -> {});
            assertThat(verdict.clean()).isFalse();
            assertThat(used() - before).as("%s", type).isLessThan(64_000_000);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** So many zeros. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(into, from, from + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
