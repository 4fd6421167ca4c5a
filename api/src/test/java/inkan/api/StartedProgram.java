package inkan.api;

import inkan.api.client.Api;
import inkan.postgres.FreshDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One more program in this JVM, started as from a command line, on a port of its own.
 *
 * @param clockOfTheOthers Axon has one for all programs in a JVM
 */
public record StartedProgram(ConfigurableApplicationContext context, Clock clockOfTheOthers) implements AutoCloseable {
    /** Starts one; what keeps it from starting is thrown. */
    public static StartedProgram on(FreshDatabase database, Path directory, String... arguments) {
        return with(OnDatabase.settings(database), directory, arguments);
    }

    /** Starts one with these settings; what keeps it from starting is thrown. */
    public static StartedProgram with(Map<String, String> settings, Path directory, String... arguments) {
        Clock clockOfTheOthers = GenericEventMessage.clock;
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--inkan.data-directory=" + directory));
        settings.forEach((name, value) -> all.add("--" + name + "=" + value));
        all.addAll(List.of(arguments));
        try {
            return new StartedProgram(
                    new SpringApplicationBuilder(InkanApplication.class)
                            .registerShutdownHook(false)
                            .run(all.toArray(String[]::new)),
                    clockOfTheOthers);
        } catch (RuntimeException e) {
            GenericEventMessage.clock = clockOfTheOthers;
            throw e;
        }
    }

    /** A clerk who calls it. */
    public Api api() {
        return Api.ofClerk("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** Its database. */
    public JdbcClient sql() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
        GenericEventMessage.clock = clockOfTheOthers;
    }
}
