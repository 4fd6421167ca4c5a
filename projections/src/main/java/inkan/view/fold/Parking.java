package inkan.view.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which streams are stuck in which views, and what goes to the dead letters next. */
final class Parking {
    private final Map<String, Set<String>> stuck = new HashMap<>();
    private final Map<String, String> poison = new HashMap<>();
    private final List<DeadLetter> fresh = new ArrayList<>();

    Parking(List<DeadLetter> letters) {
        letters.forEach(this::keep);
    }

    /** Lets a stream of a view go on. */
    void release(String view, String stream) {
        stuck.getOrDefault(view, new HashSet<>()).remove(stream);
    }

    /** Says that an event is to be parked, whatever comes of folding it. */
    void condemn(String view, String reason) {
        poison.put(view, reason);
    }

    /** Why an event has to be parked before it is tried; nothing where it has not. */
    @Nullable
    String obstacle(String view, LogEntry entry) {
        Set<String> streams = stuck.get(view);
        if (streams != null && streams.contains(entry.stream())) {
            return DeadLetter.BEHIND;
        }
        return entry.defect() != null ? entry.defect() : poison.get(view);
    }

    /** To go on after the event that was condemned. */
    void pardon() {
        poison.clear();
    }

    synchronized void park(String view, LogEntry entry, String reason) {
        var letter = new DeadLetter(view, entry.stream(), entry.position(), reason);
        fresh.add(letter);
        keep(letter);
    }

    private void keep(DeadLetter letter) {
        stuck.computeIfAbsent(letter.view(), view -> new HashSet<>()).add(letter.stream());
    }

    /** What was parked since the last time it was asked. */
    synchronized List<DeadLetter> takeFresh() {
        List<DeadLetter> letters = List.copyOf(fresh);
        fresh.clear();
        return letters;
    }
}
