package inkan.export;

import inkan.checkpoint.SealedLog;
import inkan.verifier.Finding;
import inkan.verifier.Outside;
import inkan.verifier.Verdict;
import inkan.verifier.Verification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Exports of a log in memory, and what the verifier says of them. */
final class Exports {

    private Exports() {}

    static LogExport of(SealedLog log) {
        return new LogExport(log.dataSource, log.checkpointer, SealedLog.CLOCK, Duration.ofSeconds(5));
    }

    static byte[] export(SealedLog log, Selection selection) {
        var bytes = new ByteArrayOutputStream();
        try (LogExport.Ready ready = of(log).prepare(selection)) {
            ready.write(bytes, (done, planned) -> {});
        }
        return bytes.toByteArray();
    }

    static String key(SealedLog log) {
        return log.column("select verifier_key from log_checkpoint_key order by number")
                .getFirst();
    }

    static Verdict verdict(byte[] export, Outside outside) {
        try {
            return Verification.of(() -> new ByteArrayInputStream(export), outside, bytes -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found, in short: kind, positions, and those of the other of two. */
    static List<String> shortly(Verdict verdict) {
        return verdict.findings().stream().map(Exports::shortly).toList();
    }

    private static String shortly(Finding finding) {
        return finding.kind()
                + (finding.place().hasPositions()
                        ? " " + finding.place().first() + "-" + finding.place().last()
                        : "")
                + (finding.other().hasPositions()
                        ? "+" + finding.other().first() + "-" + finding.other().last()
                        : "");
    }
}
