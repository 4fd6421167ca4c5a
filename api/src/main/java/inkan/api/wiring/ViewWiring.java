package inkan.api.wiring;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The views: folded from the log by position, in batches, each batch in one transaction with the token that says how far
 * it got. An event that cannot be folded stops the views until it can; none is skipped.
 */
@Configuration(proxyBeanMethods = false)
public class ViewWiring {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

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

    /** Tokens go over the connection of the view's transaction. */
    @Bean
    TokenStore tokenStore(DataSource dataSource, Serializer generalSerializer) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(dataSource);
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
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
}
