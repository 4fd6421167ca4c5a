package inkan.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * The one ordered log on PostgreSQL, behind Axon's event store. Positions are 1, 2, 3 … without a gap, in the order of
 * commits, so a reader at position <i>n</i> has read everything up to <i>n</i> and will never be shown anything below
 * it. Tokens are these positions; the tail token is 0.
 *
 * <p>An append is one transaction on a connection of its own: it happens, durably, when Axon prepares the unit of work's
 * commit, and whatever fails after it does not take it back. It is refused with a {@link ConcurrencyException}, and
 * nothing is written, when a stream that the unit's commands have read to its end went on since, or when a stream's
 * sequence is taken: decisions are serializable, on one node and on several, without any lock in memory. A unit of work
 * appends once; a second time (events published while it commits) is refused, because it could not be atomic with the
 * first.
 *
 * <p>The data source must hand out connections that take part in no other transaction, at isolation read committed.
 * The tables come from {@code db/migration/log}.
 *
 * <p>There are no snapshots: the streams are short (tens of events), reading a snapshot costs each load one more query,
 * and a snapshot would have to be versioned like an event. One that is handed in is dropped.
 */
public final class PostgresLog extends BatchingEventStorageEngine {

    /** Root resource of the unit of work after its append: the position of its last event, a {@link Long}. */
    public static final String POSITION_RESOURCE = "inkan.log.position";

    private static final String APPENDED_RESOURCE = "inkan.log.appended";
    private static final int BATCH_SIZE = 500;

    private final DataSource dataSource;
    private final LogReader reader;

    /**
     * @param serializer writes and reads payloads under storage names, see {@link StoredEventSerializer}
     * @param upcasters turn older revisions into the newest, see {@link RevisionStep}
     */
    public PostgresLog(DataSource dataSource, Serializer serializer, EventUpcaster upcasters) {
        this(dataSource, serializer, upcasters, BATCH_SIZE);
    }

    PostgresLog(DataSource dataSource, Serializer serializer, EventUpcaster upcasters, int batchSize) {
        super(new Settings()
                .batchSize(batchSize)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters));
        this.dataSource = dataSource;
        this.reader = new LogReader(dataSource);
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

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (CurrentUnitOfWork.map(unit -> unit.resources().get(APPENDED_RESOURCE))
                .isPresent()) {
            throw new IllegalStateException("This unit of work has appended already, and appends once");
        }
        var append = new Append(
                events.stream().map(event -> row(event, serializer)).toArray(Append.Row[]::new),
                StreamsSeen.current(),
                CurrentUnitOfWork.map(unit -> unit.root().getResource(IdempotencyRecord.RESOURCE)));
        long position = commit(append);
        CurrentUnitOfWork.ifStarted(unit -> {
            unit.resources().put(APPENDED_RESOURCE, true);
            unit.root().resources().put(POSITION_RESOURCE, position);
            unit.root().resources().remove(IdempotencyRecord.RESOURCE);
            StreamsSeen.forget(unit);
        });
    }

    private static Append.Row row(EventMessage<?> event, Serializer serializer) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            return Append.Row.of(domainEvent, serializer);
        }
        throw new IllegalArgumentException("The log takes events of aggregates only, not " + event.getPayloadType());
    }

    private long commit(Append append) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return append.commitOn(connection);
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** A duplicate key is another's event in our place; class 40 is the database asking for another try. */
    private static RuntimeException translated(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.equals("23505") || state.startsWith("40")
                ? new ConcurrencyException("Another append came first: SQLState " + state, e)
                : new EventStoreException("The log did not take the events: SQLState " + state, e);
    }

    @Override
    protected List<StoredEvent> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        return reader.after(lastToken == null ? 0 : lastToken.position().orElseThrow(), batchSize);
    }

    @Override
    protected List<StoredEvent> fetchDomainEvents(String stream, long firstSequence, int batchSize) {
        List<StoredEvent> events = reader.stream(stream, firstSequence, batchSize);
        if (events.size() < batchSize) {
            StreamsSeen.noteEnd(
                    stream,
                    events.isEmpty() ? firstSequence - 1 : events.getLast().sequence());
        }
        return events;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        Optional<Long> last = reader.lastSequence(stream);
        StreamsSeen.noteEnd(stream, last.orElse(-1L));
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
