package inkan.performance.side;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.InkanSettings;
import inkan.api.command.CommandCatalogue;
import inkan.api.command.CommandDesk;
import inkan.api.command.CommandRequest;
import inkan.api.command.RefusalListener;
import inkan.api.digest.DigestKey;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.api.wiring.CommandWiring;
import inkan.api.wiring.LogWiring;
import inkan.api.wiring.VaultWiring;
import inkan.command.Command;
import inkan.event.Channel;
import inkan.log.PostgresLog;
import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.town.Template;
import inkan.personal.Vault;
import inkan.time.Moment;
import inkan.vault.KeyRing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A node of the program without HTTP and views: its own wiring of log and commands, its own pool of connections, its own
 * caches.
 */
public final class Node implements AutoCloseable {
    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final CommandDesk desk;

    /**
     * Starts it on a database.
     *
     * @param cachedAggregates how many stay in memory between commands, 0 for none
     */
    public Node(Database database, int cachedAggregates) {
        this(database, cachedAggregates, Clock.fixed(Template.NOW, Moment.JAPAN));
    }

    /** The same by another clock. */
    public Node(Database database, int cachedAggregates, Clock clock) {
        pool = database.programsPool(Floor.CONNECTIONS);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("measured", Map.of("inkan.cached-aggregates", cachedAggregates)));
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(DigestKey.class, () -> new DigestKey(new byte[DigestKey.LENGTH]));
        context.registerBean(KeyRing.class, () -> LabVault.RING);
        context.registerBean(InkanSettings.class, Node::settings);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(RefusalListener.class, () -> (command, municipality, refusal) -> {});
        // The program refuses to start where it could change the log; here nobody serves.
        context.registerBean("logIsProtected", InitializingBean.class, () -> () -> {});
        context.register(LogWiring.class, VaultWiring.class, CommandWiring.class);
        context.refresh();
        desk = context.getBean(CommandDesk.class);
    }

    /** Those of the program as it comes: the municipalities that come with it, and no files of its own. */
    private static InkanSettings settings() {
        return new InkanSettings(
                Path.of("data"), null, null, null, List.of(), null, Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    /** Its log. */
    public PostgresLog log() {
        return context.getBean(PostgresLog.class);
    }

    /** Its vault. */
    public Vault vault() {
        return context.getBean(Vault.class);
    }

    /** Has a command done as over HTTP: again where somebody else was first. */
    public void handle(Command command, Channel channel) {
        desk.handle(new CommandRequest(
                CommandCatalogue.nameOf(command.getClass()),
                command,
                new byte[0],
                new Caller(Map.of(
                        CallerHeader.ACTOR,
                        "synthetic-town",
                        CallerHeader.ROLE,
                        "rehearsal",
                        CallerHeader.MUNICIPALITY,
                        Orders.MUNICIPALITY.value(),
                        CallerHeader.CHANNEL,
                        channel.name()))));
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
