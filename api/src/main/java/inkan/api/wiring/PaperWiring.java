package inkan.api.wiring;

import inkan.api.openapi.PaperDescription;
import inkan.api.paper.PaperQueries;
import inkan.api.paper.Papers;
import inkan.api.paper.Past;
import inkan.api.query.ViewsReached;
import inkan.api.view.DecodedStreams;
import inkan.api.view.EventDecoder;
import inkan.checkpoint.LogProofs;
import inkan.municipality.Municipalities;
import inkan.personal.Vault;
import inkan.view.asof.AsOf;
import inkan.view.belonging.BelongingStreams;
import inkan.view.fold.EventLog;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Papers, over HTTP and at the command line. */
@Configuration(proxyBeanMethods = false)
@Import(PaperQueries.class)
public class PaperWiring {

    @Bean
    Past past(
            DataSource dataSource,
            EventLog decodedLog,
            AsOf asOf,
            LogProofs proofs,
            Vault vault,
            Municipalities municipalities,
            Clock clock) {
        var streams = new DecodedStreams(dataSource, new EventDecoder());
        return new Past(streams, decodedLog, asOf, proofs, vault, municipalities, clock);
    }

    @Bean
    Papers papers(Past past, ViewsReached viewsReached, BelongingStreams belongingStreams) {
        return Papers.of(past, viewsReached, belongingStreams);
    }

    @Bean
    PaperDescription paperDescription() {
        return new PaperDescription();
    }
}
