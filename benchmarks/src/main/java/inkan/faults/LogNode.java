package inkan.faults;

import inkan.log.PostgresLog;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** The log as one program has it, with notes in it. */
final class LogNode {

    private LogNode() {}

    static StoreUnderTest.Node on(DataSource dataSource) {
        PostgresLog log = new PostgresLog(dataSource, Notes.serializer(), new EventUpcasterChain());
        return new StoreUnderTest.Node(log, log::close);
    }
}
