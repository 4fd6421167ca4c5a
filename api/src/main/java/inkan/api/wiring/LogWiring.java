package inkan.api.wiring;

import inkan.api.json.DomainJson;
import inkan.event.Event;
import inkan.history.EventCatalogue;
import inkan.history.Upcasting;
import inkan.log.PostgresLog;
import inkan.log.RevisionStep;
import inkan.log.StoredEventSerializer;
import inkan.log.StoredType;
import inkan.log.StoredTypes;
import inkan.log.aggregate.AggregateCache;
import inkan.log.append.AppendListener;
import inkan.time.Moment;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Fallback;

/** The one log: events under their stored names, old revisions read as the newest, recorded when the clock says. */
@Configuration(proxyBeanMethods = false)
public class LogWiring {

    /** How long at most until what another node has appended is noticed; what this node appends is noticed at once. */
    private static final long FETCH_DELAY_MILLIS = 250;

    /** The one clock of the program. A profile that has another one declares it, and this one stands back. */
    @Bean
    @Fallback
    Clock machineClock() {
        return Clock.system(Moment.JAPAN);
    }

    @Bean
    StoredEventSerializer eventSerializer() {
        return new StoredEventSerializer(
                DomainJson.ofEvents(),
                StoredTypes.of(EventCatalogue.EVENTS.stream()
                        .collect(Collectors.toMap(Function.identity(), LogWiring::storedType))));
    }

    private static StoredType storedType(Class<? extends Event> event) {
        return new StoredType(EventCatalogue.nameOf(event), EventCatalogue.revisionOf(event));
    }

    @Bean
    EventUpcasterChain upcasters() {
        return new EventUpcasterChain(
                Upcasting.ALL.stream().map(LogWiring::revisionStep).toList());
    }

    private static RevisionStep revisionStep(Upcasting old) {
        return RevisionStep.of(old.name(), old.fromRevision(), old.fromRevision() + 1, old.upcast());
    }

    /** @param capacity how many residents, cards and certificates stay in memory between commands, at most */
    @Bean
    AggregateCache aggregates(@Value("${inkan.cached-aggregates:50000}") int capacity) {
        return new AggregateCache(capacity);
    }

    @Bean
    @DependsOn("logIsProtected")
    PostgresLog log(
            DataSource dataSource,
            StoredEventSerializer events,
            EventUpcasterChain upcasters,
            AggregateCache aggregates,
            ObjectProvider<AppendListener> appends) {
        return new PostgresLog(
                dataSource, events, upcasters, aggregates, appends.getIfAvailable(() -> AppendListener.NONE));
    }

    @Bean(destroyMethod = "shutDown")
    EmbeddedEventStore eventStore(PostgresLog log, Clock clock) {
        GenericEventMessage.clock = clock; // Axon's one way to set the recorded instant of events
        return EmbeddedEventStore.builder()
                .storageEngine(log)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .timeUnit(TimeUnit.MILLISECONDS)
                .build();
    }
}
