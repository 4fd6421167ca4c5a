package inkan.performance.side;

import inkan.performance.lab.Callers.Caller;
import inkan.performance.lab.Database;
import inkan.performance.town.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The floor: plain pgjdbc inserts the same rows, one per commit, over connections that stay open with one prepared
 * statement each, in auto-commit. Its table has the columns and indexes of {@code log_event}, but neither its checks nor
 * its triggers; a counter in memory gives the positions; nothing is read, decided, hashed or serialized.
 */
public final class Floor implements Side {
    /** As many connections as the program's pool has. */
    public static final int CONNECTIONS = 16;

    /** The table. */
    public static final String TABLE = "floor_event";

    private static final String COLUMNS =
            "position, stream, sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata";
    private static final String INSERT =
            "insert into " + TABLE + " (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final OffsetDateTime RECORDED_AT =
            OffsetDateTime.ofInstant(Instant.parse("2026-04-01T01:00:00Z"), ZoneOffset.UTC);

    private final Cards cards;
    private final List<Row> entries;
    private final Row registration;
    private final List<Connection> connections = new ArrayList<>();
    private final BlockingQueue<PreparedStatement> idle = new ArrayBlockingQueue<>(CONNECTIONS);
    private final AtomicLong position;
    private final AtomicLong created = new AtomicLong();

    /**
     * Opens it on a database whose log has been filled, and fills its own table with the same events.
     *
     * @param entries a mistaken PIN, and a cleared one
     * @param registration the event that creates a stream
     */
    public Floor(Database database, List<String> cards, List<Row> entries, Row registration) throws SQLException {
        this.cards = new Cards(cards);
        this.entries = List.copyOf(entries);
        this.registration = registration;
        database.run(
                "create table " + TABLE + " (like log_event including indexes including constraints)",
                "insert into " + TABLE + " (" + COLUMNS + ") select " + COLUMNS + " from log_event order by position");
        position = new AtomicLong(database.number("select coalesce(max(position), 0) from " + TABLE));
        for (int i = 0; i < CONNECTIONS; i++) {
            Connection connection = database.connect();
            connections.add(connection);
            idle.add(connection.prepareStatement(INSERT));
        }
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public Caller appending(int caller, int callers) {
        Cards.Deal deal = cards.deal(caller, callers);
        return () -> {
            String card = deal.next();
            insert(card, 1_000 + deal.entries(), entries.get(deal.entries() % entries.size()));
        };
    }

    @Override
    public Caller creating(int caller) {
        return () -> insert(Names.newResident(created.incrementAndGet()), 0, registration);
    }

    private void insert(String stream, long sequence, Row row) throws Exception {
        PreparedStatement insert = idle.take();
        try {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            insert.setLong(1, position.incrementAndGet());
            insert.setString(2, stream);
            insert.setLong(3, sequence);
            insert.setString(4, row.streamType());
            insert.setObject(5, new UUID(random.nextLong(), random.nextLong()));
            insert.setObject(6, RECORDED_AT);
            insert.setString(7, row.name());
            insert.setInt(8, row.revision());
            insert.setBytes(9, row.payload());
            insert.setBytes(10, row.metadata());
            insert.executeUpdate();
        } finally {
            idle.add(insert);
        }
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
