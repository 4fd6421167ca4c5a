package inkan.api.rehearsal;

import inkan.api.InkanApplication;
import inkan.api.OnDatabase;
import inkan.api.client.Api;
import inkan.postgres.FreshDatabase;
import inkan.postgres.FreshDirectory;
import java.nio.file.Path;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program as a rehearsal, on a database that was empty. All classes of tests that extend this share it. */
@SpringBootTest(
        classes = InkanApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "inkan.rehearsal.residents=5")
@ActiveProfiles(RehearsalWiring.PROFILE)
abstract class RunningRehearsal {
    static final FreshDatabase DATABASE = FreshDatabase.empty();
    private static final Path DIRECTORY = FreshDirectory.make();

    @LocalServerPort
    private int port;

    @Autowired
    private RehearsalClock clock;

    @Autowired
    protected JdbcClient sql;

    protected Api api;

    @DynamicPropertySource
    static void onAFreshDatabase(DynamicPropertyRegistry properties) {
        OnDatabase.settings(DATABASE).forEach((name, value) -> properties.add(name, () -> value));
        properties.add("inkan.data-directory", () -> DIRECTORY);
    }

    @BeforeEach
    void callTheRehearsal() {
        api = Api.ofClerk("http://127.0.0.1:" + port);
        GenericEventMessage.clock = clock; // Axon has one for all programs in a JVM
    }

    @AfterEach
    void leaveTheMachinesTime() {
        clock.reset();
    }
}
