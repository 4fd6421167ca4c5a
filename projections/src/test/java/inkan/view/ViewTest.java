package inkan.view;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.event.Event;
import inkan.event.Provenance;
import inkan.postgres.FreshDatabase;
import inkan.view.card.CardStatusProjector;
import inkan.view.certificate.CertificateStatusProjector;
import inkan.view.lostsignature.LostSignatureProjector;
import inkan.view.resident.ResidentStatusProjector;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Plays events into all views as the framework does: with their position, and with a reset before a replay. */
public abstract class ViewTest {
    /** Stands for a component that is null. */
    protected static final String ABSENT = "absent";

    protected static final JdbcClient SQL = JdbcClient.create(oneConnection());

    private static final List<AnnotationEventHandlerAdapter> PROJECTORS = Stream.of(
                    new ResidentStatusProjector(SQL),
                    new CardStatusProjector(SQL),
                    new CertificateStatusProjector(SQL),
                    new LostSignatureProjector(SQL))
            .map(AnnotationEventHandlerAdapter::new)
            .toList();

    private final List<GenericEventMessage<Event>> log = new ArrayList<>();

    /** One connection for all, not waiting for the disk: these tests write thousands of rows one by one. */
    private static DataSource oneConnection() {
        DataSource program =
                FreshDatabase.migrated("classpath:db/migration/views").program();
        try {
            var connection = new SingleConnectionDataSource(program.getConnection(), true);
            JdbcClient.create(connection).sql("set synchronous_commit = off").update();
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables of the view under test all begin with this. */
    protected abstract String tables();

    @BeforeEach
    void reset() {
        PROJECTORS.forEach(AnnotationEventHandlerAdapter::prepareReset);
    }

    /** Appends events, each effective on 2022-04-01 as far as their metadata tell, and takes them into all views. */
    protected void play(Event... events) {
        for (Event event : events) {
            log.add(new GenericEventMessage<>(event, MetaData.with(Provenance.EFFECTIVE_ON, "2022-04-01")));
            take(log.size(), position(log.size()));
        }
    }

    /** The position of the last event. */
    protected long head() {
        return log.size();
    }

    private void take(int number, TrackingToken token) {
        for (AnnotationEventHandlerAdapter projector : PROJECTORS) {
            try {
                projector.handle(new GenericTrackedEventMessage<>(token, log.get(number - 1)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static TrackingToken position(int number) {
        return new GlobalSequenceTrackingToken(number);
    }

    /** What the last event changed: the components of the answer that differ, without the position, and their values. */
    protected static Map<String, Object> changes(Record before, Record after) {
        Map<String, Object> changes = new HashMap<>();
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            Object was = value(component, before);
            Object is = value(component, after);
            if (!component.getName().equals("position") && !was.equals(is)) {
                changes.put(component.getName(), is);
            }
        }
        return changes;
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            Object value = component.getAccessor().invoke(of);
            return value == null ? ABSENT : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of a sealed interface, those of its sealed parts among them. */
    protected static List<Class<?>> kinds(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .<Class<?>>flatMap(part -> part.isSealed() ? kinds(part).stream() : Stream.of(part))
                .toList();
    }

    @Test
    void rebuilt_from_zero_it_is_the_same_row_by_row() {
        play(RichHistory.EVENTS);
        Map<String, List<String>> before = rows();
        assertThat(before)
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());

        reset();
        assertThat(rows()).allSatisfy((table, rows) -> assertThat(rows).isEmpty());

        for (int number = 1; number <= log.size(); number++) {
            take(number, ReplayToken.createReplayToken(position(log.size()), position(number)));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_event_taken_a_second_time_changes_nothing() {
        for (Event event : RichHistory.EVENTS) {
            play(event);
            Map<String, List<String>> before = rows();
            take(log.size(), position(log.size()));
            assertThat(rows()).as("%s", event).isEqualTo(before);
        }
    }

    @Test
    void a_history_taken_a_second_time_without_a_reset_changes_nothing_at_any_step() {
        play(RichHistory.EVENTS);
        Map<String, List<String>> before = rows();
        for (int number = 1; number <= log.size(); number++) {
            take(number, position(number));
            assertThat(rows()).as("position %d", number).isEqualTo(before);
        }
    }

    private Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new HashMap<>();
        SQL.sql("select table_name from information_schema.tables where table_name like ?")
                .param(tables() + "%")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        SQL.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                                .query(String.class)
                                .list()));
        return rows;
    }
}
