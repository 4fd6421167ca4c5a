package inkan.export;

import inkan.checkpoint.Checkpointer;
import inkan.checkpoint.CoveredLog;
import inkan.checkpoint.DamagedLogException;
import inkan.checkpoint.VerifierKey;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Exports parts of the log, or all of it, with what it takes to verify them without the database. Memory does not grow with
 * what is exported.
 *
 * @param dataSource of connections that take part in no transaction
 * @param clock says when an export was made
 * @param patience how long to wait for a checkpoint that covers what is exported
 */
public record LogExport(DataSource dataSource, Checkpointer checkpointer, Clock clock, Duration patience) {

    /** The most streams of one export. */
    public static final int MOST_STREAMS = 10_000;

    /** Is told how far it has come. What it throws ends the export. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param done events written
         * @param planned events to write
         */
        void at(long done, long planned);
    }

    /**
     * What was written.
     *
     * @param size of the checkpoint that covers it
     * @param from the first position
     * @param to the last one
     * @param note the signature at its end
     */
    public record Written(long events, long from, long to, long size, long bytes, Instant madeAt, String note) {}

    /**
     * Makes an export ready: after this, it can only fail by what goes wrong on the way.
     *
     * @throws ExportRefused where there is nothing to export, or too much
     * @throws inkan.checkpoint.BeyondTheLastCheckpointException when no checkpoint covers it in time
     * @throws inkan.checkpoint.SigningKeyMissingException when this node has not the key that signs
     * @throws DamagedLogException when the log is not what was appended
     * @throws inkan.checkpoint.LogNotReadableException when the database fails
     */
    public Ready prepare(Selection selection) {
        CoveredLog log = CoveredLog.open(dataSource, checkpointer, patience);
        try {
            Contents contents = Contents.of(selection, log.checkpoint().size(), new StreamsOfTheLog(dataSource));
            return new Ready(log, contents, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** An export that is ready to be written, once. */
    public static final class Ready implements AutoCloseable {
        private final CoveredLog log;
        private final Contents contents;
        private final Instant madeAt;

        private Ready(CoveredLog log, Contents contents, Instant madeAt) {
            this.log = log;
            this.contents = contents;
            this.madeAt = madeAt;
        }

        /** How many events it will hold. */
        public long events() {
            return contents.events();
        }

        /**
         * Writes it.
         *
         * @param out is written in large pieces, and not closed
         * @throws java.io.UncheckedIOException when it cannot be written
         * @throws DamagedLogException when an event is not what was signed
         */
        public Written write(OutputStream out, Progress progress) {
            String manifest = contents.manifest(log.checkpoint(), madeAt.toString());
            String keys = log.keys().stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n"));
            List<String> notes = log.notes();
            var file = new ExportFile(out);
            file.manifest(manifest);
            file.keys(keys);
            notes.forEach(file::checkpoint);
            var block = new BlockUnderWay(log, file, done -> progress.at(done, contents.events()));
            read(block);
            block.end();
            if (block.events() != contents.events()) {
                throw new DamagedLogException(contents.events() - block.events() + " events are missing");
            }
            long bytes = file.bytes();
            String note = log.sign(new Closing(contents, log.checkpoint(), manifest, keys, notes)
                            .text(block.blocks(), bytes, file.digest()))
                    .toString();
            file.note(note);
            return new Written(
                    contents.events(),
                    contents.from(),
                    contents.to(),
                    log.checkpoint().size(),
                    file.bytes(),
                    madeAt,
                    note);
        }

        private void read(CoveredLog.Entries entries) {
            if (contents.positions().isEmpty()) {
                log.read(contents.from(), contents.to(), entries);
            } else {
                log.read(contents.positions(), entries);
            }
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
