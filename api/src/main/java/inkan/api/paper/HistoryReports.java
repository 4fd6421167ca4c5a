package inkan.api.paper;

import inkan.api.paper.HistoryReport.Happened;
import inkan.api.paper.Past.Bounds;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.ViewsReached;
import inkan.event.Channel;
import inkan.event.Event;
import inkan.event.Provenance;
import inkan.explanation.Explanation;
import inkan.explanation.Explanations;
import inkan.municipality.Name;
import inkan.value.ResidentId;
import inkan.view.asof.Recorded;
import inkan.view.asof.ResidentDossier;
import inkan.view.belonging.BelongingStreams;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what the history of a resident says.
 *
 * @param views know which streams are the resident's. Rows come and never go, so what belongs to a resident today is all
 *     that ever did
 * @param most events of one report; a sheet is laid out in memory
 */
record HistoryReports(Past past, ViewsReached views, BelongingStreams streams, int most) {

    private static final Name UNREADABLE = new Name("この版では読み取れない記録である。", "This program cannot read the event.");

    /** @throws Rejection where there was no such resident, or the history is too long */
    HistoryReport of(ResidentId resident, Asked asked) throws SQLException {
        Bounds bounds = past.bounds(asked);
        Optional<ResidentDossier> found = past.states().resident(resident, bounds.cut(), bounds.on());
        if (found.isEmpty()) {
            throw past.absent(resident, Fault.UNKNOWN_RESIDENT);
        }
        ResidentDossier standing = found.get();
        views.await(bounds.position());
        List<Recorded> events = past.events(streams.of(resident), bounds);
        if (events.size() > most) {
            throw Rejection.of(Fault.REPORT_TOO_LONG, "at most " + most + " events");
        }
        return new HistoryReport(
                bounds.on(),
                resident,
                past.attributes(resident, events),
                past.municipality(standing.resident().municipality().value()),
                events.stream()
                        .sorted(Comparator.comparingLong(event -> event.entry().position()))
                        .map(this::happened)
                        .toList(),
                standing,
                past.evidence(bounds, standing.unread()));
    }

    private Happened happened(Recorded recorded) {
        Map<String, String> metadata = recorded.entry().metadata();
        Event event = recorded.entry().event();
        Optional<Explanation> why = Optional.ofNullable(event).map(Explanations::of);
        return new Happened(
                recorded.entry().position(),
                metadata.containsKey(Provenance.EFFECTIVE_ON) ? recorded.entry().effectiveOn() : null,
                recorded.recordedAt(),
                recorded.entry().stream(),
                why.map(each -> new Name(each.ja(), each.en())).orElse(UNREADABLE),
                why.map(Explanation::ruleIds).orElse(List.of()),
                metadata.getOrDefault(Provenance.ACTOR, ""),
                metadata.getOrDefault(Provenance.ROLE, ""),
                past.municipality(metadata.getOrDefault(Provenance.MUNICIPALITY, "")),
                metadata.getOrDefault(Provenance.COUNTER, ""),
                metadata.containsKey(Provenance.CHANNEL)
                        ? PaperWords.of(Channel.valueOf(metadata.get(Provenance.CHANNEL)))
                                .ja()
                        : "",
                metadata.getOrDefault(Provenance.COMMAND, ""));
    }
}
