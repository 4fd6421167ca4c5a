package inkan.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A store of events that several nodes share.
 *
 * @param name for people
 * @param table where the events are
 * @param order the column with their order
 * @param identifier the column with their identifier
 */
record StoreUnderTest(String name, String table, String order, String identifier, Function<DataSource, Node> nodes) {

    /** One program's access to it. */
    record Node(EventStorageEngine engine, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** This project's log, its tables made in an empty database. */
    static StoreUnderTest log(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/log")
                .load()
                .migrate();
        return new StoreUnderTest("this log", "log_event", "position", "event_id", LogNode::on);
    }

    /** Axon's JDBC engine as it comes, its tables made in an empty database. */
    static StoreUnderTest stock(DataSource owner) {
        stockEngine(owner).createSchema(PostgresEventTableFactory.INSTANCE);
        return new StoreUnderTest(
                "Axon's JDBC engine",
                "domainevententry",
                "globalindex",
                "eventidentifier",
                dataSource -> new Node(stockEngine(dataSource), () -> {}));
    }

    private static JdbcEventStorageEngine stockEngine(DataSource dataSource) {
        PersistenceExceptionResolver resolver = new JdbcSQLErrorCodesResolver();
        return JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(dataSource)))
                .persistenceExceptionResolver(resolver)
                .eventSerializer(Notes.serializer())
                .snapshotSerializer(Notes.serializer())
                .upcasterChain(new EventUpcasterChain())
                .build();
    }

    /** The identifiers of all events, in the order of the store. */
    List<String> stored(Connection connection) throws SQLException {
        var identifiers = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select %s from %s order by %s".formatted(identifier, table, order))) {
            while (rows.next()) {
                identifiers.add(rows.getString(1));
            }
        }
        return identifiers;
    }
}
