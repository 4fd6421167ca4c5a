package inkan.performance.side;

import com.zaxxer.hikari.HikariDataSource;
import inkan.log.StoredEventSerializer;
import inkan.performance.lab.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Axon's tracking processor and JDBC token store at their defaults, which take one event a transaction, on its own tables. */
public final class StockViews implements AutoCloseable {
    private final HikariDataSource pool;
    private final EmbeddedEventStore store;
    private final TrackingEventProcessor processor;
    private final JdbcClient sql;

    /** Opens it on a database whose log has been filled, and fills Axon's tables with the same events. */
    public StockViews(Database database, StoredEventSerializer serializer) throws SQLException {
        pool = database.pool(Floor.CONNECTIONS);
        var transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        var connections = new SpringDataSourceConnectionProvider(pool);
        store = EmbeddedEventStore.builder()
                .storageEngine(StockAxon.filledEngine(database, connections, transactions, serializer))
                .build();
        sql = JdbcClient.create(pool);
        ClassicViews.create(sql);
        processor = TrackingEventProcessor.builder()
                .name("classic")
                .messageSource(store)
                .tokenStore(tokens(connections, transactions))
                .transactionManager(transactions)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new ClassicViews(sql))
                        .build())
                .build();
    }

    private static JdbcTokenStore tokens(
            SpringDataSourceConnectionProvider connections, TransactionManager transactions) {
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(JacksonSerializer.defaultSerializer())
                .build();
        transactions.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        return tokens;
    }

    /** Lets it run for so long after so long. */
    public double eventsPerSecond(Duration running, Duration measured) {
        processor.start();
        try {
            LockSupport.parkNanos(running.toNanos());
            long begun = System.nanoTime();
            long before = position();
            LockSupport.parkNanos(measured.toNanos());
            return (position() - before) / ((System.nanoTime() - begun) / 1e9);
        } finally {
            processor.shutDown();
        }
    }

    private long position() {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
