package inkan.log;

import static inkan.log.LogFixture.inCommand;
import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.log.BrokenConnections.Fault;
import inkan.log.BrokenConnections.When;
import inkan.postgres.FreshDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An append whose connection breaks: at every statement that appends consist of, alone on the database and beside
 * another node, before the statement and after it, and in the middle of the commit.
 */
@Tag("slow")
class StatementFaultTest {

    private static final int UNTIL_MET = 3;
    private static final int UNTIL_ALONE = 25;

    private final FreshDatabase database = FreshDatabase.withLog();
    private final BrokenConnections connections = new BrokenConnections(database.program(), database.dataSource());
    private PostgresLog log = new LogFixture(connections.source()).log;
    private final PostgresLog otherNode = new LogFixture(database.program()).log;
    private int streams;

    @AfterEach
    void closeNodes() {
        log.close();
        otherNode.close();
    }

    @ParameterizedTest
    @EnumSource(When.class)
    void an_append_is_there_once_whichever_of_its_statements_the_connection_breaks_at(When when) throws Exception {
        for (String step : stepsOfAppends()) {
            connections.breakAt(new Fault(step, when));
            for (int i = 0; i < UNTIL_MET && !connections.hasBroken(); i++) {
                goThroughAllWays();
            }

            assertThat(connections.hasBroken()).as("met: %s", step).isTrue();
            everythingIsThereOnce();
        }
    }

    /** The session ends after the events were written and before they were committed, inside of the database. */
    @Test
    void an_append_is_there_once_when_the_connection_breaks_in_the_middle_of_the_commit() throws Exception {
        sql("create sequence countdown");
        sql("""
                create function break_once() returns trigger language plpgsql security definer as $$
                begin
                    if nextval('countdown') = 1000 then
                        perform pg_terminate_backend(pg_backend_pid());
                    end if;
                    return null;
                end
                $$""");
        sql("create constraint trigger breaks_once after insert on log_event deferrable initially deferred"
                + " for each row execute function break_once()");
        for (boolean besideAnother : new boolean[] {false, true, true}) {
            appendOnce(besideAnother); // connected, and on the way that is to be broken
            sql("select setval('countdown', " + (besideAnother ? 998 : 999) + ")");
            appendOnce(besideAnother);

            assertThat(number("select last_value from countdown")).isGreaterThanOrEqualTo(1000);
            everythingIsThereOnce();
        }
    }

    /** Everything that goes to the database while a node starts and appends, on both ways. */
    private Set<String> stepsOfAppends() {
        goThroughAllWays();
        return new LinkedHashSet<>(connections.steps());
    }

    /** A node starts, appends beside another one, and then alone until it trusts in being alone. */
    private void goThroughAllWays() {
        log.close();
        log = new LogFixture(connections.source()).log;
        appendOnce(true);
        for (int i = 0; i < UNTIL_ALONE; i++) {
            appendOnce(false);
        }
    }

    /** @param besideAnother whether another node has just appended */
    private void appendOnce(boolean besideAnother) {
        streams++;
        String stream = "s-" + streams;
        if (besideAnother) {
            otherNode.appendEvents(written("other-" + streams, 0));
        }
        for (int i = 0; i < UNTIL_MET; i++) {
            try {
                if (log.findAnswer(stream).isEmpty()) {
                    append(stream);
                }
                return;
            } catch (EventStoreException unknownToTheCaller) {
                // who asks again finds the answer, or nothing was done
            }
        }
        throw new AssertionError("not appended");
    }

    private void append(String stream) {
        inCommand(unit -> {
            assertThat(log.lastSequenceNumberFor(stream).isPresent()).isFalse();
            new IdempotencyRecord(stream, "digest", "{}").storeWith(unit);
            log.appendEvents(written(stream, 0), written(stream, 1));
        });
    }

    private void everythingIsThereOnce() throws SQLException {
        assertThat(number("select count(*) from log_event where stream like 's-%'"))
                .isEqualTo(2L * streams);
        assertThat(number("select count(*) from log_answer join log_event on key = stream and sequence = 1"
                        + " and log_answer.position = log_event.position"))
                .isEqualTo(streams);
        assertThat(number("select count(*) from log_event")).isEqualTo(number("select position from log_head"));
        assertThat(number("select max(position) from log_event")).isEqualTo(number("select position from log_head"));
        var frontier = new FrontierInStore(database.dataSource());
        assertThat(frontier.ofTheHead()).isEqualTo(frontier.ofTheEvents());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private long number(String question) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
