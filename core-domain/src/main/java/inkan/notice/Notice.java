package inkan.notice;

import inkan.notice.NoticeEvent.Returned;
import inkan.notice.NoticeEvent.Sent;
import inkan.value.NoticeId;
import inkan.value.RunId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** An expiry notice 有効期限通知書 that was sent: a stream per notice, begun by its sending. */
@SuppressWarnings("NullAway.Init") // the first event of a stream sets them
public class Notice {
    @AggregateIdentifier
    private NoticeId id;

    private Sent sent;
    private @Nullable Returned returned;

    /** Begins the stream of a notice with its first event. */
    public Notice(Sent first, Map<String, String> metadata) {
        AggregateLifecycle.apply(first, MetaData.from(metadata));
    }

    /** For replay. */
    protected Notice() {}

    @EventSourcingHandler
    void evolve(NoticeEvent event) {
        switch (event) {
            case Sent first -> {
                id = first.notice();
                sent = first;
            }
            case Returned back -> returned = back;
        }
    }

    /** The notice's identifier. */
    public NoticeId id() {
        return id;
    }

    /** What was sent, to whom, by whom. */
    public Sent sent() {
        return sent;
    }

    /** That it came back, where it did. */
    public Optional<Returned> returned() {
        return Optional.ofNullable(returned);
    }

    /** How it stands, for the decision about another one. */
    public Standing standing() {
        return new Standing(sent.on(), sent.run(), returned == null ? null : returned.secondDueOn());
    }

    /**
     * How a notice that was sent stands.
     *
     * @param secondDueOn since when a second one is due; none where there is to be none
     */
    public record Standing(
            LocalDate sentOn, RunId run, @Nullable LocalDate secondDueOn) {}
}
