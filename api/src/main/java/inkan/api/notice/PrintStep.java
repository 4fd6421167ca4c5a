package inkan.api.notice;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import inkan.api.json.DomainJson;
import inkan.api.notice.Lookup.Found;
import inkan.api.notice.PartFile.Written;
import inkan.api.notice.RunQueue.Sent;
import inkan.api.notice.RunRefused.Code;
import inkan.api.notice.RunUnderWay.Printed;
import inkan.policy.PolicyTimeline;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.RunId;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what this run has sent, as the views have it, with the addressees. The file follows from these two and from nothing
 * else, so it may be written any number of times.
 */
final class PrintStep {
    private static final int NAMED_AT_MOST = 100;
    private static final List<String> COLUMNS = List.of(
            "notice",
            "municipality",
            "resident",
            "postal_code",
            "address",
            "name",
            "kind",
            "expires_on",
            "certificates",
            "renewal_opens_on",
            "second",
            "inquiry_letter");

    private final RunQueue queue;
    private final PolicyTimeline timeline;
    private final JsonMapper json = DomainJson.ofAnswers();

    PrintStep(RunQueue queue, PolicyTimeline timeline) {
        this.queue = queue;
        this.timeline = timeline;
    }

    /**
     * What the control file says.
     *
     * @param lines without the header
     * @param sha256 of the print file, in hexadecimal digits
     * @param linesPerMunicipality by code
     */
    record Control(
            RunId run,
            LocalDate from,
            LocalDate to,
            List<String> municipalities,
            PrintEncoding encoding,
            String file,
            long lines,
            long bytes,
            String sha256,
            Map<String, Long> linesPerMunicipality) {}

    /** To be called in a transaction, so that all files are of one state of the views. */
    void write(RunUnderWay run) {
        Map<String, Long> lines = new TreeMap<>();
        Written print = PartFile.write(run.file(".csv"), run.request.encoding(), writer -> lines(run, writer, lines));
        Written rejects = PartFile.write(
                run.file(".rejects.csv"), PrintEncoding.UTF_8, writer -> new RejectFile(run, queue).write(csv(writer)));
        long count = lines.values().stream().mapToLong(Long::longValue).sum();
        var control = new Control(
                run.run(),
                run.request.from(),
                run.request.to(),
                List.of(run.request.codes()),
                run.request.encoding(),
                print.name(),
                count,
                print.bytes(),
                print.sha256(),
                lines);
        run.printed(new Printed(
                count,
                print,
                rejects,
                PartFile.write(
                        run.file(".control.json"),
                        PrintEncoding.UTF_8,
                        writer -> writer.write(json.writeValueAsString(control) + "\n"))));
    }

    /**
     * Whether all that this run is known to have sent has a line in the addressee file that can be printed.
     *
     * @throws RunRefused where not, naming the notices
     */
    void requirePrintable(RunUnderWay run) {
        each(run, (sent, addressee) -> {});
    }

    private void lines(RunUnderWay run, Writer writer, Map<String, Long> lines) throws IOException {
        CsvWriter csv = csv(writer);
        csv.writeRecord(COLUMNS);
        each(run, (sent, addressee) -> {
            csv.writeRecord(line(sent, addressee));
            lines.merge(sent.municipality().value(), 1L, Long::sum);
        });
        csv.flush();
    }

    private void each(RunUnderWay run, BiConsumer<Sent, Addressee> reader) {
        var lookup = new Lookup(run.addressees(), run.request.encoding());
        List<NoticeId> unprintable = new ArrayList<>();
        queue.sent(run.run(), sent -> {
            if (lookup.of(sent.resident()) instanceof Found.Printable(Addressee addressee)) {
                reader.accept(sent, addressee);
            } else {
                unprintable.add(sent.notice());
            }
        });
        if (!unprintable.isEmpty()) {
            throw new RunRefused(
                    Code.NOT_PRINTABLE,
                    "The addressee file has no printable line for " + unprintable.size()
                            + " notices that this run has recorded as sent; run it again with one that has: "
                            + unprintable.stream()
                                    .limit(NAMED_AT_MOST)
                                    .map(NoticeId::value)
                                    .collect(Collectors.joining(", "))
                            + (unprintable.size() > NAMED_AT_MOST ? ", …" : ""));
        }
    }

    private List<String> line(Sent sent, Addressee addressee) {
        boolean letter = sent.kind() == NoticeKind.CERTIFICATES;
        return List.of(
                sent.notice().value(),
                sent.municipality().value(),
                sent.resident().value(),
                addressee.postalCode(),
                addressee.address(),
                addressee.name(),
                sent.kind().name(),
                sent.expiresOn().toString(),
                String.join(" ", sent.certificates()),
                timeline.onOrFirst(sent.sentOn())
                        .window()
                        .opensFor(sent.expiresOn(), sent.residence())
                        .toString(),
                Boolean.toString(sent.second()),
                letter ? sent.notice().value() : "");
    }

    /** RFC 4180: lines end in CR LF, and only what has to be is quoted. */
    private static CsvWriter csv(Writer writer) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }
}
