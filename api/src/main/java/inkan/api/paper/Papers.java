package inkan.api.paper;

import inkan.api.query.ViewsReached;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.belonging.BelongingStreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Prints what is asked for on paper, as PDF. The same question at the same position is the same file, byte for byte, from
 * when a checkpoint covers the position: until then the paper says that there is none.
 */
public final class Papers {

    /** The most events of one report. */
    public static final int MOST_EVENTS = 5_000;

    /** Half a gigabyte for the longest ones. */
    private static final int AT_A_TIME = 2;

    private final Semaphore presses = new Semaphore(AT_A_TIME);
    private final CertificateCopies copies;
    private final HistoryReports reports;

    private Papers(CertificateCopies copies, HistoryReports reports) {
        this.copies = copies;
        this.reports = reports;
    }

    /** Papers out of the log. */
    public static Papers of(Past past, ViewsReached views, BelongingStreams streams) {
        return new Papers(new CertificateCopies(past), new HistoryReports(past, views, streams, MOST_EVENTS));
    }

    /**
     * The copy of a certificate 電子証明書の写し.
     *
     * @throws inkan.api.problem.Rejection where there was no such certificate, the position is none, or the log is not what
     *     was signed
     */
    public byte[] copy(SerialNumber certificate, Asked asked) throws SQLException {
        CertificateCopy copy = copies.of(certificate, asked);
        return print(() -> CertificateCopySheet.of(copy), copy.evidence(), certificate, copy.on());
    }

    /**
     * The history of a resident 履歴報告書.
     *
     * @throws inkan.api.problem.Rejection where there was no such resident, the position is none, or the history is too long
     */
    public byte[] report(ResidentId resident, Asked asked) throws SQLException {
        HistoryReport report = reports.of(resident, asked);
        return print(() -> HistoryReportSheet.of(report), report.evidence(), resident, report.on());
    }

    private byte[] print(Supplier<Sheet> layOut, Evidence evidence, Object... question) {
        long number = ByteBuffer.allocate(Long.BYTES)
                .putInt(Arrays.hashCode(question))
                .putInt(Long.hashCode(evidence.position()))
                .getLong(0);
        presses.acquireUninterruptibly();
        try (Sheet sheet = layOut.get()) {
            return Press.print(sheet, evidence.recordedAt(), number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            presses.release();
        }
    }
}
