package inkan.log;

import inkan.log.append.Answer;
import inkan.log.append.AppendListener;
import inkan.log.append.Appender;
import inkan.log.append.NewEvent;
import inkan.log.append.Outcome;
import inkan.log.append.SeenStream;
import inkan.log.append.StreamListener;
import inkan.log.append.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The one ordered log on PostgreSQL, behind Axon's event store. Positions are 1, 2, 3 … without a gap, in the order of
 * commits, so a reader at position <i>n</i> has read everything up to <i>n</i> and will never be shown anything below
 * it. Tokens are these positions; the tail token is 0.
 *
 * <p>An append happens, durably, when Axon prepares the unit of work's commit, and whatever fails after it does not take it
 * back. What several callers want to append at the same time is committed together, by one {@link Appender} per node. An
 * append is refused with a {@link ConcurrencyException}, and nothing of it is written, when a stream that the unit's
 * commands have read to its end went on since, or when a stream's sequence is taken: decisions are serializable, on one
 * node and on several, without any lock in memory. A unit of work appends once; a second time (events published while it
 * commits) is refused, because it could not be atomic with the first. When the database stays away the append ends in a
 * {@link LogUnavailableException}.
 *
 * <p>The data source must hand out connections that take part in no other transaction, at isolation read committed.
 * The tables come from {@code db/migration/log}.
 *
 * <p>There are no snapshots: the streams are short (tens of events), reading a snapshot costs each load one more query,
 * and a snapshot would have to be versioned like an event. One that is handed in is dropped.
 */
public final class PostgresLog extends BatchingEventStorageEngine implements AutoCloseable {

    /** Root resource of the unit of work after its append: the position of its last event, a {@link Long}. */
    public static final String POSITION_RESOURCE = "inkan.log.position";

    private static final String APPENDED_RESOURCE = "inkan.log.appended";
    private static final int BATCH_SIZE = 500;

    private final LogReader reader;
    private final StreamReads streamReads;
    private final Appender appender;

    /**
     * @param serializer writes and reads payloads under storage names, see {@link StoredEventSerializer}
     * @param upcasters turn older revisions into the newest, see {@link RevisionStep}
     */
    public PostgresLog(DataSource dataSource, Serializer serializer, EventUpcaster upcasters) {
        this(dataSource, serializer, upcasters, StreamListener.NONE, AppendListener.NONE);
    }

    /**
     * @param serializer writes and reads payloads under storage names, see {@link StoredEventSerializer}
     * @param upcasters turn older revisions into the newest, see {@link RevisionStep}
     * @param streams is told of every stream that goes on
     * @param appends is told of every append of this node
     */
    public PostgresLog(
            DataSource dataSource,
            Serializer serializer,
            EventUpcaster upcasters,
            StreamListener streams,
            AppendListener appends) {
        this(dataSource, serializer, upcasters, streams, appends, BATCH_SIZE);
    }

    PostgresLog(
            DataSource dataSource,
            Serializer serializer,
            EventUpcaster upcasters,
            StreamListener streams,
            AppendListener appends,
            int batchSize) {
        super(new Settings()
                .batchSize(batchSize)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters));
        this.reader = new LogReader(dataSource);
        this.streamReads = new StreamReads(reader, batchSize);
        this.appender = new Appender(dataSource, streams, appends);
    }

    /** The position of the last event that the unit of work has appended, empty when it has appended none. */
    public static OptionalLong positionOf(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.root().getResource(POSITION_RESOURCE);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /** The position of the last event in the log, 0 when it is empty. */
    public long head() {
        return reader.head();
    }

    /** What was answered to the request with this idempotency key. */
    public Optional<StoredAnswer> findAnswer(String key) {
        return reader.answer(key);
    }

    /** The position of the last event that this node knows of, without asking; 0 before it has looked. */
    public long knownHead() {
        return appender.head();
    }

    /** The last sequence of a stream where this node has seen its last event go by recently, else -1. */
    public long lastKnownSequence(String stream) {
        return appender.lastSequence(stream);
    }

    /**
     * Whether this node can be certain, without asking the database, that a stream has no event behind a sequence.
     *
     * @param asOf a position up to which it is known to have none
     */
    public boolean isUnchanged(String stream, long lastSequence, long asOf) {
        return appender.isUnchanged(stream, lastSequence, asOf);
    }

    /**
     * Notes that the command being handled has seen the end of a stream; its append is refused when the stream has gone on.
     * What is read here is noted by itself. Does nothing where no command is being handled.
     */
    public void noteEnd(SeenStream end) {
        StreamsSeen.noteEnd(end);
    }

    /**
     * Waits until there is an event behind a position. One of another node is noticed after a tenth of a second.
     *
     * @return whether there is one
     */
    public boolean awaitBeyond(long position, Duration timeout) throws InterruptedException {
        return appender.awaitBeyond(position, timeout);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (CurrentUnitOfWork.map(unit -> unit.resources().get(APPENDED_RESOURCE))
                .isPresent()) {
            throw new IllegalStateException("This unit of work has appended already, and appends once");
        }
        Optional<IdempotencyRecord> answered =
                CurrentUnitOfWork.map(unit -> unit.root().getResource(IdempotencyRecord.RESOURCE));
        Outcome outcome = appender.append(new Unit(
                events.stream().map(event -> newEvent(event, serializer)).toList(),
                StreamsSeen.current(),
                answered.map(PostgresLog::answer).orElse(null)));
        long position = switch (outcome) {
            case Outcome.Appended appended -> appended.position();
            case Outcome.Conflict conflict -> throw conflict(conflict, answered);
            case Outcome.Refused refused ->
                throw new EventStoreException("The log did not take the events", refused.cause());
            case Outcome.Unavailable unavailable -> throw new LogUnavailableException(unavailable.cause());
        };
        CurrentUnitOfWork.ifStarted(unit -> {
            unit.resources().put(APPENDED_RESOURCE, true);
            unit.root().resources().put(POSITION_RESOURCE, position);
            unit.root().resources().remove(IdempotencyRecord.RESOURCE);
            StreamsSeen.forget(unit);
        });
    }

    /** The same request done meanwhile is told as such: its answer is worth more than another try. */
    private RuntimeException conflict(Outcome.Conflict conflict, Optional<IdempotencyRecord> answered) {
        String key = answered.map(IdempotencyRecord::key).orElse("");
        return !key.isEmpty() && findAnswer(key).isPresent()
                ? new AlreadyAnsweredException(key)
                : new ConcurrencyException(conflict.reason());
    }

    private static NewEvent newEvent(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event)) {
            throw new IllegalArgumentException(
                    "The log takes events of aggregates only, not " + message.getPayloadType());
        }
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return new NewEvent(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                UUID.fromString(event.getIdentifier()),
                event.getTimestamp(),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }

    private static Answer answer(IdempotencyRecord answered) {
        return new Answer(
                answered.key(), answered.requestDigest(), answered.answerJson().getBytes(StandardCharsets.UTF_8));
    }

    /** Appends what is under way, then gives its connection back. What comes later is refused. */
    @Override
    public void close() {
        appender.close();
    }

    @Override
    protected List<StoredEvent> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return reader.after(lastToken == null ? 0 : lastToken.position().orElseThrow(), batchSize);
    }

    @Override
    protected List<StoredEvent> fetchDomainEvents(String stream, long firstSequence, int batchSize) {
        long asOf = appender.head(); // before any statement that could read the stream begins
        List<StoredEvent> events = streamReads.read(stream, firstSequence);
        if (events.size() < batchSize) {
            StreamsSeen.noteEnd(new SeenStream(
                    stream,
                    events.isEmpty() ? firstSequence - 1 : events.getLast().sequence(),
                    asOf));
        }
        return events;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        long asOf = appender.head();
        Optional<Long> last = reader.lastSequence(stream);
        StreamsSeen.noteEnd(new SeenStream(stream, last.orElse(-1L), asOf));
        return last;
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    /** The token before the first event, by position, that was recorded at this instant or later; else the head. */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        long head = head();
        return new GlobalSequenceTrackingToken(
                reader.firstSince(instant).map(first -> first - 1).orElse(head));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        // No snapshots, see above.
    }

    @Override
    protected Stream<StoredEvent> readSnapshotData(String stream) {
        return Stream.empty();
    }

    private static final class Settings extends BatchingEventStorageEngine.Builder {}
}
