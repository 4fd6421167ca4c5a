package inkan.api.wiring;

import inkan.api.view.NoticeGauges;
import inkan.log.PostgresLog;
import inkan.log.aggregate.AggregateCache;
import inkan.view.notice.NoticeQueueQuery;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be read of the program's work under {@code /actuator/metrics} and {@code /actuator/prometheus}. */
@Configuration(proxyBeanMethods = false)
public class MeterWiring {

    @Bean
    LogMeters appends(MeterRegistry meters) {
        return new LogMeters(meters);
    }

    /** @param oldest how old the numbers of the queue of notices may be: reading them anew is work for the database */
    @Bean
    NoticeGauges noticeGauges(
            NoticeQueueQuery queue,
            JdbcClient sql,
            Clock clock,
            @Value("${inkan.notice-gauges-age:60s}") Duration oldest) {
        return new NoticeGauges(queue, sql, clock, oldest);
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
