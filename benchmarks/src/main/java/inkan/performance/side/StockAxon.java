package inkan.performance.side;

import com.zaxxer.hikari.HikariDataSource;
import inkan.event.Channel;
import inkan.log.StoredEventSerializer;
import inkan.performance.lab.Callers.Caller;
import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.town.Template;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Axon's own JDBC storage as its Spring Boot starter wires it where transactions work: a pool of 16 connections, a Spring
 * transaction around each command, its own PostgreSQL schema with its indexes, its own repositories and locks, the same
 * domain and the same serializer as the log.
 */
public final class StockAxon implements Side {
    private static final String COLUMNS =
            "aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadrevision,"
                    + " payloadtype, timestamp";
    private static final String FILL =
            "insert into domainevententry (" + COLUMNS + ") select stream, sequence, stream_type,"
                    + " event_id::text, metadata, payload, revision::text, name,"
                    + " to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                    + " from log_event order by position";

    private final HikariDataSource pool;
    private final LabVault vault;
    private final Cards cards;
    private final EmbeddedEventStore store;
    private final CommandBus bus;
    private final AtomicLong created = new AtomicLong();

    /** Opens it on a database whose log has been filled, and fills its own tables with the same events. */
    public StockAxon(Database database, List<String> cards, StoredEventSerializer serializer) throws SQLException {
        this.cards = new Cards(cards);
        pool = database.pool(Floor.CONNECTIONS);
        vault = new LabVault(database);
        var transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        JdbcEventStorageEngine engine = filledEngine(database, inTransaction(pool), transactions, serializer);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        bus = Deciders.on(store, Clock.fixed(Template.NOW, inkan.time.Moment.JAPAN), transactions, true, vault.vault());
    }

    /** Axon's engine on new tables with the events of the log. */
    static JdbcEventStorageEngine filledEngine(
            Database database,
            ConnectionProvider connections,
            TransactionManager transactions,
            StoredEventSerializer serializer)
            throws SQLException {
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        database.run(FILL);
        return engine;
    }

    /** Hands out the transaction's connection, and never one that would commit each statement by itself. */
    private static ConnectionProvider inTransaction(HikariDataSource pool) {
        var connections = new SpringDataSourceConnectionProvider(pool);
        return () -> {
            Connection connection = connections.getConnection();
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("stock Axon runs without transactions: nothing to compare with");
            }
            return connection;
        };
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public Caller appending(int caller, int callers) {
        Cards.Deal deal = cards.deal(caller, callers);
        return () -> Orders.give(bus, Procedures.enterPin(deal), Channel.SMARTPHONE_APP, Orders.MUNICIPALITY);
    }

    @Override
    public Caller creating(int caller) {
        return () ->
                Orders.give(bus, Procedures.register(created.incrementAndGet()), Channel.REGISTER, Orders.MUNICIPALITY);
    }

    @Override
    public void close() {
        store.shutDown();
        vault.close();
        pool.close();
    }
}
