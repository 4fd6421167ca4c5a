package inkan.api.wiring;

import inkan.log.PostgresLog;
import inkan.log.aggregate.AggregateCache;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be read of the log's work under {@code /actuator/metrics}. */
@Configuration(proxyBeanMethods = false)
public class MeterWiring {

    @Bean
    LogMeters appends(MeterRegistry meters) {
        return new LogMeters(meters);
    }

    @Bean
    MeterBinder stateOfTheLog(PostgresLog log, AggregateCache aggregates) {
        return meters -> {
            Gauge.builder("inkan.log.head", log, PostgresLog::knownHead)
                    .description("Position of the last event that this node knows of")
                    .register(meters);
            FunctionCounter.builder("inkan.aggregates.found", aggregates, AggregateCache::found)
                    .description("Aggregates that a command found in memory")
                    .register(meters);
            FunctionCounter.builder("inkan.aggregates.missed", aggregates, AggregateCache::missed)
                    .description("Aggregates that had to be read from the log")
                    .register(meters);
        };
    }
}
