package inkan.log.aggregate;

import inkan.log.PostgresLog;
import inkan.log.aggregate.AggregateCache.Kept;
import inkan.log.append.SeenStream;
import java.util.concurrent.Callable;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Loads aggregates out of an {@link AggregateCache} where they are there, else from their streams, and puts them back after
 * the commit. One whose unit of work is rolled back is thrown away, because nobody knows what was done to it.
 *
 * <p>An aggregate out of the cache counts as read at the moment it was taken: the log refuses the decision if its stream has
 * gone on since, by another thread or on another node. So an old aggregate can cost another try, and nothing else. No lock
 * is held. A command that appends nothing asks nobody; what it is told may be as old as the last look at other nodes' events.
 * Whose sender minds says so ({@link #FROM_THE_LOG}).
 *
 * @param <T> the aggregate's type
 */
public final class CachingRepository<T> extends EventSourcingRepository<T> {

    /** Key in the metadata of a command that is to see aggregates as they are in the log now: {@code true}. */
    public static final String FROM_THE_LOG = "fromTheLog";

    private final Class<T> type;
    private final EventStore store;
    private final PostgresLog log;
    private final AggregateCache cache;

    /**
     * @param store over the log
     * @param cache which the log tells of the streams that go on
     */
    public CachingRepository(Class<T> type, EventStore store, PostgresLog log, AggregateCache cache) {
        super(EventSourcingRepository.builder(type).eventStore(store).lockFactory(NullLockFactory.INSTANCE));
        this.type = type;
        this.store = store;
        this.log = log;
        this.cache = cache;
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String stream, @Nullable Long expectedVersion) {
        // Before the aggregate is taken: it stands at the end of its stream at least up to there.
        long asOf = log.knownHead();
        Kept kept = cache.take(stream);
        EventSourcedAggregate<T> aggregate;
        if (kept != null && type.isInstance(kept.root()) && !isFromTheLog()) {
            log.noteEnd(new SeenStream(stream, kept.lastSequence(), asOf));
            aggregate = EventSourcedAggregate.reconstruct(
                    type.cast(kept.root()),
                    aggregateModel(),
                    kept.lastSequence(),
                    false,
                    store,
                    NoSnapshotTriggerDefinition.TRIGGER);
        } else {
            aggregate = super.doLoadWithLock(stream, expectedVersion);
        }
        putBackAfterCommit(aggregate, aggregate.version(), asOf);
        return aggregate;
    }

    private static boolean isFromTheLog() {
        return Boolean.TRUE.equals(
                CurrentUnitOfWork.get().getMessage().getMetaData().get(FROM_THE_LOG));
    }

    @Override
    protected EventSourcedAggregate<T> doCreateNewForLock(Callable<T> factory) throws Exception {
        EventSourcedAggregate<T> aggregate = super.doCreateNewForLock(factory);
        putBackAfterCommit(aggregate, -1, 0);
        return aggregate;
    }

    private void putBackAfterCommit(EventSourcedAggregate<T> aggregate, long loadedSequence, long asOf) {
        CurrentUnitOfWork.get().afterCommit(unit -> {
            String stream = aggregate.identifierAsString();
            long lastSequence = aggregate.version();
            cache.put(
                    stream,
                    new Kept(aggregate.getAggregateRoot(), lastSequence),
                    // An aggregate that changed has to be where the log is, not only beyond what it knows.
                    () -> lastSequence == loadedSequence
                            ? log.isUnchanged(stream, lastSequence, asOf)
                            : log.lastKnownSequence(stream) == lastSequence);
        });
    }
}
