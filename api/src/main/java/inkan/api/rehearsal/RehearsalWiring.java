package inkan.api.rehearsal;

import inkan.api.command.CommandDesk;
import inkan.api.digest.AttributesDigester;
import inkan.api.digest.DigestKey;
import inkan.api.json.RequestJson;
import inkan.log.PostgresLog;
import inkan.municipality.Municipalities;
import inkan.policy.PolicyTimeline;
import inkan.time.Moment;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store is for rehearsals or it is live, and never both. */
@Configuration(proxyBeanMethods = false)
public class RehearsalWiring {
    /** The name of the profile. */
    public static final String PROFILE = "rehearsal";

    @Bean
    @Profile("!" + PROFILE)
    InitializingBean liveStore(JdbcClient sql) {
        return () -> StoreUse.LIVE.settle(sql);
    }

    /** What only a rehearsal has. */
    @Configuration(proxyBeanMethods = false)
    @Profile(PROFILE)
    @EnableConfigurationProperties(RehearsalSettings.class)
    static class Rehearsal {
        @Bean
        RehearsalClock rehearsalClock() {
            return new RehearsalClock(Clock.system(Moment.JAPAN));
        }

        @Bean
        InitializingBean rehearsalStore(JdbcClient sql) {
            return () -> StoreUse.REHEARSAL.settle(sql);
        }

        @Bean
        Population population(
                CommandDesk desk, DigestKey key, RehearsalClock clock, PostgresLog log, Municipalities municipalities) {
            return new Population(desk, new AttributesDigester(key), clock, log, municipalities);
        }

        @Bean
        FirstResidents firstResidents(
                JdbcClient sql, Population population, RehearsalClock clock, RehearsalSettings settings) {
            return new FirstResidents(sql, population, clock, settings);
        }

        @Bean
        RehearsalDesk rehearsalDesk(RehearsalClock clock, Population population, PolicyTimeline timeline) {
            return new RehearsalDesk(clock, population, timeline, new RequestJson());
        }
    }
}
