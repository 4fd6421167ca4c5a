package inkan.api.notice;

import inkan.api.json.DomainJson;
import inkan.api.notice.RunQueue.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Balances: every notice of the period is sent, withdrawn, rejected or returned, or something is left. */
final class ReportStep {
    private final RunQueue queue;
    private final JsonMapper json = DomainJson.ofAnswers();

    ReportStep(RunQueue queue) {
        this.queue = queue;
    }

    /** The balance, which is written down as well. */
    RunReport report(RunUnderWay run) {
        RunReport report = balance(run, queue.standings(run.run(), run.request), queue.stuck());
        PartFile.write(
                run.file(".report.json"),
                PrintEncoding.UTF_8,
                writer -> writer.write(json.writeValueAsString(report) + "\n"));
        return report;
    }

    private static RunReport balance(RunUnderWay run, List<Standing> standings, long stuck) {
        long due = 0;
        long sent = 0;
        long returned = 0;
        long left = 0;
        Map<String, Long> withdrawn = new TreeMap<>();
        Map<String, Long> rejected = new TreeMap<>();
        for (Standing standing : standings) {
            long notices = standing.notices();
            String reason = standing.reason() == null ? "" : standing.reason();
            due += standing.state().equals("NONE") ? 0 : notices;
            switch (standing.state()) {
                case "SENT", "DONE" -> sent += notices;
                case "RETURNED" -> returned += notices;
                case "WITHDRAWN" -> withdrawn.merge(reason, notices, Long::sum);
                case "DUE" -> {
                    if (reason.isEmpty()) {
                        left += notices;
                    } else {
                        rejected.merge(reason, notices, Long::sum);
                    }
                }
                case "NONE" -> {}
                default -> throw new IllegalStateException("no notice is " + standing.state());
            }
        }
        RunUnderWay.Printed printed = run.printed();
        return new RunReport(
                run.run(),
                run.request.from(),
                run.request.to(),
                run.request.municipalities(),
                run.request.encoding(),
                left == 0 && stuck == 0,
                due,
                sent,
                sum(withdrawn),
                withdrawn,
                sum(rejected),
                rejected,
                returned,
                left,
                stuck,
                printed.lines(),
                run.addressees().usable(),
                run.addressees().faults().size(),
                run.addressees().sha256(),
                printed.print().name(),
                printed.rejects().name(),
                printed.control().name());
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
