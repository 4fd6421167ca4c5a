package inkan.faults;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.InkanSettings;
import inkan.api.command.RefusalListener;
import inkan.api.digest.DigestKey;
import inkan.api.wiring.CommandWiring;
import inkan.api.wiring.LogWiring;
import inkan.api.wiring.VaultWiring;
import inkan.api.wiring.ViewWiring;
import inkan.checkpoint.CheckpointKeyFile;
import inkan.checkpoint.Checkpointer;
import inkan.log.ProgramRights;
import inkan.performance.lab.LabVault;
import inkan.vault.KeyRing;
import inkan.view.AllViews;
import inkan.view.fold.EventLog;
import inkan.view.fold.Rebuild;
import inkan.view.fold.ViewReader;
import inkan.view.fold.Views;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
@Import({LogWiring.class, VaultWiring.class, CommandWiring.class, ViewWiring.class})
class NodeWiring {

    /** One key for all nodes of a campaign. */
    static final DigestKey KEY = new DigestKey(new byte[DigestKey.LENGTH]);

    private static final Views VIEWS = new Views(
            Stream.concat(AllViews.VIEWS.views().stream(), Stream.of(new TallyView()))
                    .toList(),
            AllViews.VIEWS.derivations());

    /** The program's views and one that counts, in the place of the program's reader. */
    @Bean(destroyMethod = "close")
    ViewReader viewReader(DataSource dataSource, EventLog decodedLog) {
        return new ViewReader(dataSource, decodedLog, VIEWS);
    }

    @Bean
    Rebuild rebuild(DataSource dataSource, EventLog decodedLog) {
        return new Rebuild(dataSource, decodedLog, VIEWS);
    }

    @Bean
    Checkpointer checkpointer(DataSource dataSource, Clock clock, Environment arguments) {
        Path keys = Path.of(arguments.getRequiredProperty("directory"), "signing.keys");
        return new Checkpointer(dataSource, new CheckpointKeyFile(keys), clock);
    }

    /** Here nobody asks how often something was refused. */
    @Bean
    RefusalListener refusals() {
        return (command, municipality, refusal) -> {};
    }

    @Bean
    KeyRing keyRing() {
        return LabVault.RING;
    }

    @Bean
    InkanSettings settings(Environment arguments) {
        Path own = Path.of(arguments.getRequiredProperty("directory"));
        Duration often = Duration.ofMillis(100);
        return new InkanSettings(own, null, null, null, List.of(), null, often, Duration.ofSeconds(5));
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
