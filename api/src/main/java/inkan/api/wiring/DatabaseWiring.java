package inkan.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.InkanSettings;
import inkan.api.digest.DigestKey;
import inkan.api.digest.DigestKeyFile;
import inkan.api.digest.KeyOfTheLog;
import inkan.api.run.EmbeddedDatabaseWanted;
import inkan.api.run.HeadStart;
import inkan.log.ProgramRights;
import inkan.postgres.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one PostgreSQL: the one that {@code spring.datasource.url} names, else an embedded one in the data directory.
 * Spring closes in the reverse order of use: connections before the server. Tables are migrated by their owner; at work
 * the program is a role that can add to the log, and does not start as one that could change it.
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
            named.setUsername(server.program().user());
            named.setPassword(server.program().password());
        }
        return named.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }

    /** The owner of an embedded database's tables; of another one, {@code spring.flyway.user}. */
    @Bean
    @Conditional(EmbeddedDatabaseWanted.class)
    FlywayConnectionDetails owner(EmbeddedDatabase server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.url();
            }

            @Override
            public String getUsername() {
                return server.owner().user();
            }

            @Override
            public String getPassword() {
                return server.owner().password();
            }
        };
    }

    /** Tells the migrations whom to grant what the program needs: see {@code db/migration/rights}. */
    @Bean
    FlywayConfigurationCustomizer programToGrantTo(DataSource program) {
        return flyway -> {
            try (Connection connection = program.getConnection()) {
                flyway.placeholders(Map.of("program", connection.getMetaData().getUserName()));
            } catch (SQLException e) {
                throw new IllegalStateException("The database does not let the program in: " + e.getMessage(), e);
            }
        };
    }

    /** Comes after the migrations, as everything that uses a {@link JdbcClient}, and before anything is served. */
    @Bean
    InitializingBean logIsProtected(DataSource program, JdbcClient migrated) {
        return () -> ProgramRights.requireOnlyAdding(program);
    }

    @Bean
    @DependsOn("logIsProtected")
    DigestKey digestKey(JdbcClient sql, InkanSettings settings) {
        return new KeyOfTheLog(sql).open(new DigestKeyFile(settings.keyFile()));
    }
}
