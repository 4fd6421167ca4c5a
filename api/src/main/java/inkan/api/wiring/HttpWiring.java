package inkan.api.wiring;

import inkan.api.InkanSettings;
import inkan.api.bulk.BulkEntrance;
import inkan.api.command.CommandEntrance;
import inkan.api.guide.GuideQuery;
import inkan.api.openapi.ApiDescription;
import inkan.api.pin.PinFormatCheck;
import inkan.api.problem.LastResort;
import inkan.api.problem.ProblemResponses;
import inkan.api.query.ListQueries;
import inkan.api.query.LogQueries;
import inkan.api.query.StatusQueries;
import inkan.api.retention.RetentionQueries;
import inkan.api.returned.ReturnedMailEntrance;
import inkan.api.run.Announcement;
import inkan.api.view.ComparisonDesk;
import inkan.api.view.ViewDesk;
import inkan.dossier.Dossiers;
import inkan.postgres.EmbeddedDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What is reached over HTTP, by a program that serves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({
    CommandEntrance.class,
    BulkEntrance.class,
    ReturnedMailEntrance.class,
    PinFormatCheck.class,
    StatusQueries.class,
    ListQueries.class,
    RetentionQueries.class,
    LogQueries.class,
    GuideQuery.class,
    ViewDesk.class,
    ComparisonDesk.class,
    ProblemResponses.class,
    LastResort.class
})
public class HttpWiring {

    @Bean
    ApiDescription apiDescription(Dossiers dossiers) {
        return new ApiDescription(dossiers);
    }

    @Bean
    Announcement announcement(InkanSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        boolean own = embedded.getIfAvailable() != null;
        return new Announcement(
                own ? settings.databaseDirectory().toAbsolutePath().normalize().toString() : "external");
    }
}
