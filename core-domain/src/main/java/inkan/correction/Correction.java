package inkan.correction;

import inkan.correction.CorrectionEvent.Approved;
import inkan.correction.CorrectionEvent.Declined;
import inkan.correction.CorrectionEvent.Requested;
import inkan.event.Provenance;
import inkan.value.CorrectionId;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** A correction 職権訂正 of one recorded event: a stream per correction, begun by its request. */
@SuppressWarnings("NullAway.Init") // the first event of a stream sets them
public class Correction {
    @AggregateIdentifier
    private CorrectionId id;

    private Requested requested;
    private String requestedBy;
    private CorrectionState state;
    private @Nullable DeclineReason declined;

    /** Begins the stream of a correction with its first event. */
    public Correction(Requested first, Map<String, String> metadata) {
        AggregateLifecycle.apply(first, MetaData.from(metadata));
    }

    /** For replay. */
    protected Correction() {}

    @EventSourcingHandler
    void evolve(CorrectionEvent event, @MetaDataValue(Provenance.ACTOR) String actor) {
        switch (event) {
            case Requested first -> {
                id = first.correction();
                requested = first;
                requestedBy = actor;
                state = CorrectionState.REQUESTED;
            }
            case Approved approved -> state = CorrectionState.APPROVED;
            case Declined decision -> {
                state = CorrectionState.DECLINED;
                declined = decision.reason();
            }
        }
    }

    /** The correction's identifier. */
    public CorrectionId id() {
        return id;
    }

    /** What is to be corrected, and into what. */
    public Requested requested() {
        return requested;
    }

    /** The actor who asked for it. */
    public String requestedBy() {
        return requestedBy;
    }

    /** Where it stands. */
    public CorrectionState state() {
        return state;
    }

    /** Why it was declined, where it was. */
    public Optional<DeclineReason> declined() {
        return Optional.ofNullable(declined);
    }
}
