package inkan.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.InkanSettings;
import inkan.api.digest.DigestKey;
import inkan.api.digest.DigestKeyFile;
import inkan.api.digest.KeyOfTheLog;
import inkan.api.run.EmbeddedDatabaseWanted;
import inkan.api.run.HeadStart;
import inkan.postgres.EmbeddedDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL: the one that {@code spring.datasource.url} names, else an embedded one in the data directory.
 * Spring closes in the reverse order of use: connections before the server.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseWiring {

    @Bean(destroyMethod = "close")
    @Conditional(EmbeddedDatabaseWanted.class)
    EmbeddedDatabase embeddedDatabase(InkanSettings settings, ObjectProvider<HeadStart> headStart) {
        HeadStart begun = headStart.getIfAvailable();
        return begun == null ? EmbeddedDatabase.start(settings.databaseDirectory()) : begun.take();
    }

    /** Its connections are in no transaction unless a view's or a query's: the log takes and commits its own. */
    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties named, ObjectProvider<EmbeddedDatabase> embedded) {
        EmbeddedDatabase server = embedded.getIfAvailable();
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
