package inkan.api.notice;

import de.siegmar.fastcsv.writer.CsvWriter;
import inkan.api.notice.Lookup.Found;
import inkan.api.notice.RunQueue.Rejected;
import java.io.IOException;
import java.util.List;

/**
 * What a run could not use: notices that it could not send, each with the characters that the encoding lacks, and lines of the
 * addressee file. In UTF-8, whatever the print file is in, since what is listed may be what that one cannot hold.
 */
final class RejectFile {
    private static final List<String> COLUMNS =
            List.of("notice", "resident", "field", "position", "character", "code_point", "reason", "line");

    private final RunUnderWay run;
    private final RunQueue queue;

    RejectFile(RunUnderWay run, RunQueue queue) {
        this.run = run;
        this.queue = queue;
    }

    void write(CsvWriter csv) throws IOException {
        csv.writeRecord(COLUMNS);
        var lookup = new Lookup(run.addressees(), run.request.encoding());
        queue.rejected(run.run(), run.request, rejected -> write(csv, rejected, lookup));
        run.addressees()
                .faults()
                .forEach((number, fault) ->
                        csv.writeRecord("", "", "", "", "", "", fault.name(), Long.toString(number)));
        csv.flush();
    }

    private static void write(CsvWriter csv, Rejected rejected, Lookup lookup) {
        String notice = rejected.notice().value();
        String resident = rejected.resident().value();
        if (rejected.code().equals(SendStep.NOT_ENCODABLE)
                && lookup.of(rejected.resident()) instanceof Found.Lacking(List<PrintableCheck.Lacking> characters)) {
            for (PrintableCheck.Lacking lacking : characters) {
                csv.writeRecord(
                        notice,
                        resident,
                        lacking.field(),
                        Integer.toString(lacking.position()),
                        lacking.character(),
                        lacking.name(),
                        rejected.code(),
                        "");
            }
        } else {
            csv.writeRecord(notice, resident, "", "", "", "", rejected.code(), "");
        }
    }
}
