package inkan.faults;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.InkanSettings;
import inkan.api.digest.DigestKey;
import inkan.api.wiring.CommandWiring;
import inkan.api.wiring.LogWiring;
import inkan.api.wiring.ViewWiring;
import inkan.log.ProgramRights;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The program's own wiring of commands, log and views, without its HTTP, on a database that is migrated already. */
@Configuration(proxyBeanMethods = false)
@Import({LogWiring.class, CommandWiring.class, ViewWiring.class})
class NodeWiring {

    /** One key for all nodes of a campaign. */
    static final DigestKey KEY = new DigestKey(new byte[DigestKey.LENGTH]);

    @Bean
    InkanSettings settings() {
        return new InkanSettings(Path.of("."), null, null, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Bean
    HikariDataSource dataSource(Environment arguments) {
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(arguments.getRequiredProperty("url"));
        dataSource.setUsername(arguments.getRequiredProperty("user"));
        dataSource.setPassword(arguments.getRequiredProperty("password"));
        dataSource.setMaximumPoolSize(16);
        dataSource.setMinimumIdle(2);
        return dataSource;
    }

    /** The log wants it asked whether it is protected before it is used. */
    @Bean
    InitializingBean logIsProtected(DataSource dataSource) {
        return () -> ProgramRights.requireOnlyAdding(dataSource);
    }

    @Bean
    JdbcClient sql(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    DigestKey digestKey() {
        return KEY;
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
