package inkan.api.wiring;

import inkan.api.export.ExportDesk;
import inkan.api.export.ExportEntrance;
import inkan.api.openapi.ExportDescription;
import inkan.api.query.ViewsReached;
import inkan.checkpoint.Checkpointer;
import inkan.export.LogExport;
import inkan.log.PostgresLog;
import inkan.view.belonging.BelongingStreams;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Exports of the log: over HTTP and on the command line. */
@Configuration(proxyBeanMethods = false)
@Import(ExportEntrance.class)
public class ExportWiring {

    /** Beyond this nobody waits for a checkpoint; another node may be making one of much that has come together. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean
    LogExport logExport(DataSource dataSource, Checkpointer checkpointer, Clock clock) {
        return new LogExport(dataSource, checkpointer, clock, PATIENCE);
    }

    @Bean
    ExportDesk exportDesk(
            LogExport export, BelongingStreams belongingStreams, PostgresLog log, ViewsReached viewsReached) {
        return new ExportDesk(export, belongingStreams, log, viewsReached);
    }

    @Bean
    ExportDescription exportDescription() {
        return new ExportDescription();
    }
}
