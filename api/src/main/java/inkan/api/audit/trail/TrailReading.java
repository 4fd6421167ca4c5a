package inkan.api.audit.trail;

import inkan.api.json.DomainJson;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.LogReading;
import inkan.api.query.ViewProgress;
import inkan.event.Event;
import inkan.value.CardId;
import inkan.value.InquiryId;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.belonging.BelongingStreams;
import inkan.view.trail.Change;
import inkan.view.trail.Changes;
import inkan.view.trail.Trail;
import inkan.view.trail.TrailEvent;
import inkan.view.trail.TrailFilter;
import inkan.view.trail.TrailPage;
import inkan.view.trail.TrailQuery;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells pages of the audit trail. */
public final class TrailReading {
    private static final long PAUSE_MILLIS = 5;

    private final Trail trail;
    private final TrailQuery query;
    private final BelongingStreams streams;
    private final ViewProgress views;
    private final Changes changes;
    private final JsonMapper json = DomainJson.ofEvents();

    public TrailReading(Trail trail, BelongingStreams streams, ViewProgress views, Changes changes) {
        this.trail = trail;
        this.views = views;
        this.query = new TrailQuery(trail);
        this.streams = streams;
        this.changes = changes;
    }

    /** The position of the last event that is taken into account, by the trail and by the views, which know whose is what. */
    public long position() {
        return Math.min(trail.position(), views.position());
    }

    /**
     * Waits until a position is taken into account.
     *
     * @return whether it is; false when the time is over
     */
    public boolean reaches(long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (position() < position) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                trail.await(position, PAUSE_MILLIS);
                Thread.sleep(PAUSE_MILLIS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Rejection.of(Fault.VIEW_BEHIND);
        }
    }

    /**
     * One page.
     *
     * @param withChanges whether it is told what each event changed, for which whole streams are read
     * @throws Rejection where there is no such card, certificate, resident or inquiry
     */
    public TrailAnswer read(TrailAsked asked, TrailPage page, boolean withChanges) throws SQLException {
        TrailFilter filter = asked.filter();
        Optional<Set<String>> of = streams(asked);
        if (of.isPresent()) {
            filter = filter.ofStreams(of.get());
        }
        TrailQuery.Found found = query.find(filter, page);
        Map<Long, List<Change>> changed = withChanges ? changes.of(found.events()) : Map.of();
        return new TrailAnswer(
                found.position(),
                found.events().stream()
                        .map(event -> TrailAnswer.Entry.of(
                                event,
                                payload(event),
                                withChanges ? changed.getOrDefault(event.position(), List.of()) : null))
                        .toList(),
                found.next());
    }

    private @Nullable JsonNode payload(TrailEvent told) {
        Event event = told.event();
        return event == null ? null : LogReading.sealed(json.valueToTree(event));
    }

    /** The streams that all of what is named have in common; absent where nothing is named. */
    private Optional<Set<String>> streams(TrailAsked asked) throws SQLException {
        Set<String> common = null;
        CardId card = asked.card();
        if (card != null) {
            common = both(common, known(card.value(), () -> streams.about(card), Fault.UNKNOWN_CARD));
        }
        ResidentId resident = asked.resident();
        if (resident != null) {
            common = both(common, known(resident.value(), () -> streams.of(resident), Fault.UNKNOWN_RESIDENT));
        }
        SerialNumber serial = asked.certificate();
        if (serial != null) {
            common = both(common, known(serial.value(), () -> Set.of(serial.value()), Fault.UNKNOWN_CERTIFICATE));
        }
        InquiryId inquiry = asked.inquiry();
        if (inquiry != null) {
            common = both(common, known(inquiry.value(), () -> Set.of(inquiry.value()), Fault.UNKNOWN_INQUIRY));
        }
        return Optional.ofNullable(common);
    }

    private Set<String> known(String stream, Supplier<? extends Collection<String>> streams, Fault unknown)
            throws SQLException {
        if (!query.knows(stream)) {
            throw Rejection.of(unknown);
        }
        // its own, even where the views could not take it
        Set<String> all = new HashSet<>(streams.get());
        all.add(stream);
        return all;
    }

    private static Set<String> both(@Nullable Set<String> some, Set<String> others) {
        if (some == null) {
            return others;
        }
        Set<String> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }
}
