package inkan.api.cli;

import inkan.api.paper.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What all papers are asked by at the command line, and the file that one ends in. */
@SuppressWarnings("NullAway.Init") // picocli sets them
final class Paper {

    /** Prints one. */
    @FunctionalInterface
    interface Printing {
        byte[] print(Asked asked) throws SQLException;
    }

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PDF to write; it is replaced.")
    private Path out;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day that it is of; today, or the day of the position, unless given.")
    private @Nullable LocalDate on;

    @Option(
            names = "--position",
            paramLabel = "N",
            description = "The last position of the log that it takes into account; the log's last one unless given.")
    private @Nullable Long position;

    /** Refuses what is no position, before anything is started. */
    void check(CommandSpec spec) {
        if (position != null && position < 1) {
            throw new ParameterException(spec.commandLine(), "A position is a whole number from 1.");
        }
    }

    /** Writes one, as a whole or not at all. */
    Path write(Printing printing) throws SQLException {
        byte[] pdf = printing.print(new Asked(on, position));
        Path whole = out.toAbsolutePath();
        try {
            // made for its owner alone, where the file system knows owners
            Path part = Files.createTempFile(whole.getParent(), ".paper", ".part");
            try {
                Files.write(part, pdf);
                Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) {
            throw new UnreadableFile(out + " cannot be written: " + unwritable);
        }
        return whole;
    }
}
