package inkan.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The program: {@code java -jar inkan-verifier.jar export.inkan --key <verifier key or file> [--checkpoint <note>] [--json]}.
 * The verdict goes to standard output, progress and complaints to standard error. Exit codes are stable: 0 all is as it was,
 * 1 something unexpected, 2 not understood, 5 a file cannot be read, 8 something is not as it was.
 */
public final class Verifier {

    /** All is as it was. */
    public static final int CLEAN = 0;

    private static final int UNEXPECTED = 1;

    /** The arguments were not understood. */
    public static final int USAGE = 2;

    /** A file cannot be read. */
    public static final int FILE = 5;

    /** Something is not as it was. */
    public static final int FINDINGS = 8;

    private static final int LARGEST_GIVEN = 1 << 16;
    private static final long TELL_EVERY = 10_000_000_000L;

    private static final String HELP = """
        java -jar inkan-verifier.jar EXPORT [--key KEY]... [--checkpoint NOTE] [--json]

        Verifies an export of the log, without database or network.

          --key KEY          a verifier key of the log, or a file of such keys, one on a line, that you trust.
                             Without one, trust is that of the file itself.
          --checkpoint NOTE  a file with a checkpoint of the log that you kept: the export has to agree with it.
          --json             writes the verdict as JSON.

        Exit codes: 0 all is as it was · 1 something unexpected · 2 not understood · 5 a file cannot be read ·
        8 something is not as it was; standard output says what and where
        """;

    private final PrintStream out;
    private final PrintStream err;

    Verifier(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The program. */
    @SuppressWarnings("SystemOut") // whose program this is
    public static void main(String... arguments) {
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = new Verifier(out, System.err).run(arguments);
        out.flush();
        System.exit(code);
    }

    /** What was not understood of the arguments. */
    private static final class Misunderstood extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String message) {
            super(message);
        }
    }

    /** Verifies, and gives back the exit code. */
    int run(String... arguments) {
        try {
            if (List.of(arguments).contains("--help") || List.of(arguments).contains("-h")) {
                out.print(HELP);
                return CLEAN;
            }
            return verify(arguments);
        } catch (Misunderstood e) {
            err.println(e.getMessage());
            err.print(HELP);
            return USAGE;
        } catch (IOException | UncheckedIOException e) {
            err.println("A file cannot be read: " + e.getMessage());
            return FILE;
        } catch (RuntimeException e) {
            e.printStackTrace(err);
            return UNEXPECTED;
        }
    }

    private int verify(String... arguments) throws IOException {
        var files = new ArrayList<String>();
        var keys = new ArrayList<Key>();
        Optional<Note> kept = Optional.empty();
        boolean json = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--key" -> keys.addAll(keys(value(arguments, ++i)));
                case "--checkpoint" -> kept = Optional.of(note(Path.of(value(arguments, ++i))));
                case "--json" -> json = true;
                default -> files.add(arguments[i]);
            }
        }
        if (files.size() != 1 || files.getFirst().startsWith("--")) {
            throw new Misunderstood("One export is to be named.");
        }
        Path file = Path.of(files.getFirst());
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no file");
        }
        Verdict verdict = Verification.of(() -> Files.newInputStream(file), new Outside(keys, kept), progress(file));
        out.print(json ? Json.of(verdict) + "\n" : Report.of(verdict));
        return verdict.clean() ? CLEAN : FINDINGS;
    }

    private static String value(String[] arguments, int at) {
        if (at == arguments.length) {
            throw new Misunderstood(arguments[at - 1] + " needs a value.");
        }
        return arguments[at];
    }

    private static List<Key> keys(String given) throws IOException {
        Optional<Key> key = Key.parse(given);
        if (key.isPresent()) {
            return List.of(key.get());
        }
        if (given.contains("+") && !Files.exists(Path.of(given))) {
            throw new Misunderstood(
                    "Not a verifier key: its id is not the one of its name and key, or it has not its form.");
        }
        return Trust.list(new String(read(Path.of(given)), StandardCharsets.UTF_8))
                .orElseThrow(() -> new Misunderstood(given + " holds something else than verifier keys."));
    }

    private static Note note(Path file) throws IOException {
        Optional<Note> note = Note.parse(read(file));
        if (note.flatMap(Checkpoint::of).isEmpty()) {
            throw new Misunderstood(file + " is no checkpoint.");
        }
        return note.orElseThrow();
    }

    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_GIVEN + 1);
            if (bytes.length > LARGEST_GIVEN) {
                throw new IOException(file + " is too large");
            }
            return bytes;
        }
    }

    private Verification.Progress progress(Path file) throws IOException {
        long size = Files.size(file);
        long[] next = {System.nanoTime() + TELL_EVERY};
        return bytes -> {
            if (System.nanoTime() > next[0]) {
                next[0] += TELL_EVERY;
                err.printf(Locale.ROOT, "%,d of %,d bytes%n", bytes, size);
            }
        };
    }
}
