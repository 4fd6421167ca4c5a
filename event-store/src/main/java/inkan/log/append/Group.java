package inkan.log.append;

import inkan.merkle.Frontier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Units that go into the log together, in their order, behind a known head: what is in sight refuses none of them. Those
 * that it does refuse are set apart with the reason.
 */
final class Group {

    /** An answer, and the place of its last event. */
    record PlacedAnswer(Answer answer, long position, long recordedAt) {}

    private record Refusal(Unit unit, String reason) {}

    private final RecentWrites recent;
    private final Set<SeenStream> goneOn;
    private final Frontier frontier;
    private final List<Unit> units = new ArrayList<>();
    private final List<NewEvent> events = new ArrayList<>();
    private final List<PlacedAnswer> answers = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Long> lastSequences = new HashMap<>();
    private final Set<String> answeredKeys = new HashSet<>();

    /**
     * @param frontier of the log at its known head
     * @param goneOn streams of which the database says that they have gone on since they were seen
     */
    Group(RecentWrites recent, Frontier frontier, Set<SeenStream> goneOn) {
        this.recent = recent;
        this.frontier = frontier.copy();
        this.goneOn = goneOn;
    }

    /** Takes a unit in, or sets it apart. */
    void add(Unit unit) {
        String reason = reasonAgainst(unit);
        if (!reason.isEmpty()) {
            refusals.add(new Refusal(unit, reason));
            return;
        }
        units.add(unit);
        for (NewEvent event : unit.events) {
            events.add(event);
            frontier.append(event.leaf);
            lastSequences.put(event.stream, event.sequence);
        }
        if (unit.answer != null) {
            answeredKeys.add(unit.answer.key());
            answers.add(new PlacedAnswer(unit.answer, frontier.size(), unit.events.getLast().recordedAt));
        }
    }

    private String reasonAgainst(Unit unit) {
        for (SeenStream seen : unit.seen) {
            if (lastSequence(seen.stream()) > seen.lastSequence() || goneOn.contains(seen)) {
                return "Stream " + seen.stream() + " went on after this command had read it";
            }
        }
        for (NewEvent event : unit.events) {
            if (lastSequence(event.stream) >= event.sequence) {
                return "Place " + event.sequence + " of stream " + event.stream + " is taken";
            }
        }
        if (unit.answer != null && answeredKeys.contains(unit.answer.key())) {
            return "The same request is being answered";
        }
        return "";
    }

    private long lastSequence(String stream) {
        Long here = lastSequences.get(stream);
        return here == null ? recent.lastSequence(stream) : here;
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    List<Unit> units() {
        return units;
    }

    List<NewEvent> events() {
        return events;
    }

    List<PlacedAnswer> answers() {
        return answers;
    }

    /** The frontier with all events of the group; its size is the position of the last one. */
    Frontier frontier() {
        return frontier;
    }

    /** The position in front of the group. */
    long head() {
        return frontier.size() - events.size();
    }

    int conflicts() {
        return refusals.size();
    }

    /**
     * Tells all units what became of them, once the group is stored. Not earlier: who is refused because of another unit
     * of the group may go and look.
     */
    void settle() {
        long position = head();
        for (Unit unit : units) {
            position += unit.events.size();
            unit.settle(new Outcome.Appended(position));
        }
        refusals.forEach(refusal -> refusal.unit.settle(new Outcome.Conflict(refusal.reason)));
    }
}
