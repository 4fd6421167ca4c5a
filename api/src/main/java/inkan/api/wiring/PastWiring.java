package inkan.api.wiring;

import inkan.api.audit.asof.PastQueries;
import inkan.api.audit.asof.PastReading;
import inkan.api.openapi.PastDescription;
import inkan.api.view.DecodedStreams;
import inkan.api.view.EventDecoder;
import inkan.policy.PolicyTimeline;
import inkan.view.asof.AsOf;
import inkan.view.fold.EventLog;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How things stood: asked over HTTP and on the command line. */
@Configuration(proxyBeanMethods = false)
@Import(PastQueries.class)
public class PastWiring {

    @Bean
    AsOf asOf(DataSource dataSource, JdbcClient sql, PolicyTimeline timeline) {
        return new AsOf(new DecodedStreams(dataSource, new EventDecoder()), sql, timeline);
    }

    @Bean
    PastReading pastReading(AsOf asOf, EventLog decodedLog, Clock clock) {
        return new PastReading(asOf, decodedLog, clock);
    }

    @Bean
    PastDescription pastDescription() {
        return new PastDescription();
    }
}
