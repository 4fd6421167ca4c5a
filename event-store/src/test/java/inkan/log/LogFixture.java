package inkan.log;

import inkan.log.append.AppendListener;
import inkan.log.append.StreamListener;
import inkan.postgres.FreshDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A fresh log as the program uses it, with two small events to put into it. Another one over the same data source is
 * another node.
 */
final class LogFixture implements AutoCloseable {

    record Written(String text) {}

    record Nothing() {}

    record Unnamed(String text) {}

    static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123456789Z");
    static final StoredTypes TYPES = StoredTypes.of(
            Map.of(Written.class, new StoredType("note.written", 2), Nothing.class, new StoredType("nothing", 1)));
    static final EventUpcaster NO_UPCASTERS = new EventUpcasterChain();

    final DataSource dataSource;
    final PostgresLog log;

    LogFixture() {
        this(FreshDatabase.withLog().program());
    }

    LogFixture(DataSource dataSource) {
        this(dataSource, NO_UPCASTERS, 3);
    }

    LogFixture(DataSource dataSource, EventUpcaster upcasters, int batchSize) {
        this.dataSource = dataSource;
        this.log = new PostgresLog(
                dataSource,
                new StoredEventSerializer(JsonMapper.builder().build(), TYPES),
                upcasters,
                StreamListener.NONE,
                AppendListener.NONE,
                batchSize);
    }

    static DomainEventMessage<?> event(String stream, long sequence, Object payload) {
        return event(stream, sequence, payload, Map.of());
    }

    static DomainEventMessage<?> event(String stream, long sequence, Object payload, Map<String, String> metadata) {
        var message = new GenericDomainEventMessage<>("Note", stream, sequence, payload, MetaData.from(metadata));
        return new GenericDomainEventMessage<>("Note", stream, sequence, message, () -> NOON);
    }

    static DomainEventMessage<?> written(String stream, long sequence) {
        return event(stream, sequence, new Written(stream + "/" + sequence));
    }

    /** Runs in a unit of work that handles a command, and commits it. */
    static void inCommand(Consumer<UnitOfWork<?>> work) {
        in(new GenericCommandMessage<>("a command"), work);
    }

    static void in(@Nullable Message<?> message, Consumer<UnitOfWork<?>> work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(message);
        unit.execute(() -> work.accept(unit));
    }

    /** Lets somebody else do something, in a thread and therefore outside of any unit of work of this test. */
    static void meanwhile(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    /** Appends so many events to a new stream. */
    void fill(String stream, int events) {
        log.appendEvents(
                IntStream.range(0, events).mapToObj(i -> written(stream, i)).toList());
    }

    /** Reads a stream to its end, as a repository does. */
    long lastSequenceOf(String stream) {
        var events = log.readEvents(stream);
        long last = -1;
        while (events.hasNext()) {
            last = events.next().getSequenceNumber();
        }
        return last;
    }

    List<TrackedEventMessage<?>> readFrom(@Nullable TrackingToken token) {
        var events = new ArrayList<TrackedEventMessage<?>>();
        log.readEvents(token, false).forEach(events::add);
        return events;
    }

    List<Object> payloads() {
        return readFrom(null).stream().<Object>map(EventMessage::getPayload).toList();
    }

    String sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return "";
            }
            try (ResultSet rows = sql.getResultSet()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
