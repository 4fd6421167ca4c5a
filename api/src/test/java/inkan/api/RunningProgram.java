package inkan.api;

import inkan.api.client.Api;
import inkan.api.client.SettableClock;
import inkan.postgres.FreshDatabase;
import inkan.postgres.FreshDirectory;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole program on a port of its own and a database that was empty, with a clock that a test sets. All classes of
 * tests that extend this share one program: each test brings its own residents, cards and serial numbers.
 */
@SpringBootTest(classes = InkanApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(RunningProgram.Wiring.class)
public abstract class RunningProgram {

    private static final FreshDatabase DATABASE = FreshDatabase.empty();
    private static final Path DIRECTORY = FreshDirectory.make();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** For what a test looks at or breaks and the program has no right to. */
    protected static final JdbcClient SUPERUSER = JdbcClient.create(DATABASE.dataSource());

    @LocalServerPort
    private int port;

    @Autowired
    protected SettableClock clock;

    @Autowired
    protected DataSource dataSource;

    @Autowired
    protected JdbcClient sql;

    protected Api api;

    @DynamicPropertySource
    static void onAFreshDatabase(DynamicPropertyRegistry properties) {
        OnDatabase.settings(DATABASE).forEach((name, value) -> properties.add(name, () -> value));
        properties.add("inkan.data-directory", () -> DIRECTORY);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @BeforeEach
    void callTheProgram() {
        api = Api.ofClerk("http://127.0.0.1:" + port);
        GenericEventMessage.clock = clock; // Axon has one for all programs in a JVM
    }

    /** The position of the last event in the log. */
    protected long head() {
        return sql.sql("select position from log_head").query(Long.class).single();
    }

    /** A number that no other test has. */
    protected static int newNumber() {
        return NUMBER.incrementAndGet();
    }
}
