package inkan.api.wiring;

import inkan.api.command.CommandDesk;
import inkan.api.query.ViewProgress;
import inkan.api.retention.KeyDestruction;
import inkan.api.retention.RetentionJob;
import inkan.log.PostgresLog;
import inkan.vault.PersonalKeys;
import inkan.view.correction.CorrectionQuery;
import inkan.view.fold.ViewReader;
import inkan.view.retention.RetentionQuery;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrections and destructions: their lists, the job, and what carries destructions out. */
@Configuration(proxyBeanMethods = false)
public class RetentionWiring {

    @Bean
    CorrectionQuery correctionQuery(JdbcClient sql) {
        return new CorrectionQuery(sql);
    }

    @Bean
    RetentionQuery retentionQuery(JdbcClient sql) {
        return new RetentionQuery(sql);
    }

    @Bean
    KeyDestruction keyDestruction(RetentionQuery retentionQuery, PersonalKeys keys) {
        return new KeyDestruction(retentionQuery, keys);
    }

    @Bean
    RetentionJob retentionJob(
            RetentionQuery retentionQuery,
            CommandDesk desk,
            PostgresLog log,
            ViewReader viewReader,
            JdbcClient sql,
            Clock clock) {
        return new RetentionJob(retentionQuery, desk, log, viewReader, new ViewProgress(sql), clock);
    }
}
