package inkan.api.wiring;

import inkan.api.InkanSettings;
import inkan.api.audit.refusal.RefusalCounts;
import inkan.api.audit.refusal.RefusalQueries;
import inkan.api.audit.refusal.RefusalReading;
import inkan.api.audit.trail.StoredTrail;
import inkan.api.audit.trail.TrailFollowing;
import inkan.api.audit.trail.TrailQueries;
import inkan.api.audit.trail.TrailReading;
import inkan.api.openapi.TrailDescription;
import inkan.api.query.ViewProgress;
import inkan.api.query.ViewReading;
import inkan.api.view.DecodedStreams;
import inkan.api.view.EventDecoder;
import inkan.log.PostgresLog;
import inkan.view.AllViews;
import inkan.view.belonging.BelongingStreams;
import inkan.view.trail.Changes;
import inkan.view.trail.Trail;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail, which follows the log by itself, and the counts of refused commands. */
@Configuration(proxyBeanMethods = false)
@Import(RefusalQueries.class)
public class TrailWiring {

    @Bean(destroyMethod = "close")
    Trail trail(DataSource dataSource, PostgresLog log) {
        return new Trail(dataSource, new StoredTrail(dataSource, new EventDecoder(), log::awaitBeyond));
    }

    @Bean
    TrailFollowing trailFollowing(Trail trail) {
        return new TrailFollowing(trail);
    }

    @Bean
    TrailReading trailReading(Trail trail, DataSource dataSource, BelongingStreams belongingStreams, JdbcClient sql) {
        return new TrailReading(
                trail,
                belongingStreams,
                new ViewProgress(sql),
                new Changes(new DecodedStreams(dataSource, new EventDecoder()), AllViews.VIEWS));
    }

    @Bean
    TrailQueries trailQueries(TrailReading trail, ViewReading views, InkanSettings settings) {
        return new TrailQueries(trail, views, settings.viewWait());
    }

    @Bean
    RefusalCounts refusalCounts(JdbcClient sql, Clock clock) {
        return new RefusalCounts(sql, clock);
    }

    @Bean
    RefusalReading refusalReading(JdbcClient sql, RefusalCounts counts) {
        return new RefusalReading(sql, counts);
    }

    @Bean
    TrailDescription trailDescription() {
        return new TrailDescription();
    }

    @Bean
    MeterBinder trailMeters(Trail trail, PostgresLog log) {
        return meters -> Gauge.builder("inkan.trail.lag", trail, t -> Math.max(0, log.knownHead() - t.position()))
                .description("events behind the head that the audit trail does not find yet")
                .register(meters);
    }
}
