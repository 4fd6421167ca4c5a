package inkan.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.InkanSettings;
import inkan.api.digest.DigestKey;
import inkan.api.digest.DigestKeyFile;
import inkan.api.digest.KeyOfTheLog;
import inkan.postgres.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL: the one that {@code spring.datasource.url} names, else an embedded one in the data directory.
 * Spring closes in the reverse order of use: connections before the server.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseWiring {

    /** Whether no database is named. */
    static final class NoDatabaseNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }

    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseNamed.class)
    EmbeddedDatabase embeddedDatabase(InkanSettings settings) {
        return EmbeddedDatabase.start(settings.databaseDirectory());
    }

    /** Its connections are in no transaction unless a view's or a query's: the log takes and commits its own. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties named, ObjectProvider<EmbeddedDatabase> embedded) {
        @Nullable EmbeddedDatabase server = embedded.getIfAvailable();
        if (server != null) {
            named.setUrl(server.url());
            named.setUsername(server.user());
            named.setPassword(server.password());
        }
        return named.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }

    @Bean
    DigestKey digestKey(JdbcClient sql, InkanSettings settings) {
        return new KeyOfTheLog(sql).open(new DigestKeyFile(settings.keyFile()));
    }
}
