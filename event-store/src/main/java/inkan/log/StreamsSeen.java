package inkan.log;

import inkan.log.append.SeenStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The ends of streams that the commands of one unit of work have seen. What was read of a stream never changes, as the
 * log is append-only; what a decision can be wrong about is that nothing came after. So an end is noted only when it was
 * seen, and holds as long as the stream has no later event.
 */
final class StreamsSeen {

    private static final String RESOURCE = StreamsSeen.class.getName();

    private final Map<String, SeenStream> ends = new LinkedHashMap<>();

    private StreamsSeen() {}

    /** Notes that a stream ended, unless no command is being handled: event processors and queries decide nothing. */
    static void noteEnd(SeenStream end) {
        CurrentUnitOfWork.ifStarted(unit -> {
            if (unit.getMessage() instanceof CommandMessage) {
                StreamsSeen seen = unit.root().getOrComputeResource(RESOURCE, key -> new StreamsSeen());
                // Seen twice with a change between: the earlier sight decides, so that the append is refused.
                seen.ends.merge(end.stream(), end, SeenStream::earlier);
            }
        });
    }

    /** What the unit of work has seen since its last append, in no particular order; empty outside of any. */
    static Collection<SeenStream> current() {
        return CurrentUnitOfWork.map(unit -> unit.root().<StreamsSeen>getResource(RESOURCE))
                .map(seen -> seen.ends.values())
                .orElse(List.of());
    }

    /** After an append: its own events must not look like somebody else's to the next one. */
    static void forget(UnitOfWork<?> unit) {
        unit.root().resources().remove(RESOURCE);
    }
}
