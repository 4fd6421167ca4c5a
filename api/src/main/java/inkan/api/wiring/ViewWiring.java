package inkan.api.wiring;

import inkan.api.InkanSettings;
import inkan.api.query.LogReading;
import inkan.api.query.ViewProgress;
import inkan.api.query.ViewReading;
import inkan.log.PostgresLog;
import inkan.policy.PolicyTimeline;
import inkan.postgres.EmbeddedDatabase;
import inkan.view.card.CardStatusProjector;
import inkan.view.card.CardStatusQuery;
import inkan.view.certificate.CertificateStatusProjector;
import inkan.view.certificate.CertificateStatusQuery;
import inkan.view.lostsignature.LostSignatureProjector;
import inkan.view.lostsignature.LostSignatureQuery;
import inkan.view.resident.ResidentStatusProjector;
import inkan.view.resident.ResidentStatusQuery;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The views: folded from the log by position, in batches, each batch in one transaction with the token that says how far
 * it got. An event that cannot be folded stops the views until it can; none is skipped.
 */
@Configuration(proxyBeanMethods = false)
public class ViewWiring {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);
    private static final String ONLY_NODE = "the-only-node";

    @Bean
    TransactionManager viewTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** For tokens; a replay's token names the token that it wraps by its class. */
    @Bean
    Serializer generalSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    /**
     * Tokens go over the connection of the view's transaction. On the embedded database, which one program has at a
     * time, the claim of a program that was killed is taken over at once; elsewhere after the timeout.
     */
    @Bean
    TokenStore tokenStore(
            DataSource dataSource, Serializer generalSerializer, ObjectProvider<EmbeddedDatabase> embedded) {
        boolean alone = embedded.getIfAvailable() != null;
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .nodeId(alone ? ONLY_NODE : ManagementFactory.getRuntimeMXBean().getName())
                .serializer(generalSerializer)
                .claimTimeout(CLAIM_TIMEOUT)
                .schema(TokenSchema.builder()
                        .setTokenTable("view_token")
                        .setProcessorNameColumn("processor")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    @Bean
    ViewProcessor viewProcessor(
            EventStore store, TokenStore tokens, TransactionManager viewTransactions, JdbcClient sql) {
        return new ViewProcessor(
                store,
                tokens,
                viewTransactions,
                List.of(
                        new ResidentStatusProjector(sql),
                        new CardStatusProjector(sql),
                        new CertificateStatusProjector(sql),
                        new LostSignatureProjector(sql)));
    }

    /** Views that are stuck are told to whoever watches the program; it goes on taking commands. */
    @Bean
    HealthIndicator viewsHealthIndicator(ViewProcessor views) {
        return () -> views.failure().isPresent()
                ? Health.down().build()
                : Health.up().build();
    }

    @Bean
    ResidentStatusQuery residentStatusQuery(JdbcClient sql) {
        return new ResidentStatusQuery(sql);
    }

    @Bean
    CardStatusQuery cardStatusQuery(JdbcClient sql) {
        return new CardStatusQuery(sql);
    }

    @Bean
    CertificateStatusQuery certificateStatusQuery(JdbcClient sql, PolicyTimeline timeline) {
        return new CertificateStatusQuery(sql, timeline);
    }

    @Bean
    LostSignatureQuery lostSignatureQuery(JdbcClient sql) {
        return new LostSignatureQuery(sql);
    }

    @Bean
    LogReading logReading(JdbcClient sql) {
        return new LogReading(sql);
    }

    @Bean
    ViewReading viewReading(
            PlatformTransactionManager transactions,
            JdbcClient sql,
            Serializer generalSerializer,
            PostgresLog log,
            InkanSettings settings) {
        return new ViewReading(transactions, new ViewProgress(sql, generalSerializer), log, settings.viewWait());
    }
}
