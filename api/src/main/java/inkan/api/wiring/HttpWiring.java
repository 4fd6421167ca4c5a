package inkan.api.wiring;

import inkan.api.command.CommandEntrance;
import inkan.api.problem.LastResort;
import inkan.api.problem.ProblemResponses;
import inkan.api.problem.Problems;
import inkan.api.query.LogQueries;
import inkan.api.query.StatusQueries;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is reached over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import({CommandEntrance.class, StatusQueries.class, LogQueries.class, ProblemResponses.class, LastResort.class})
public class HttpWiring {

    @Bean
    Problems problems(MeterRegistry meters) {
        return new Problems(meters);
    }
}
