package inkan.api.cli;

import inkan.api.InkanApplication;
import inkan.api.run.HeadStart;
import inkan.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program without a web server, for as long as one command takes: one more node on the database, be it one that a
 * server has started on the same data directory.
 */
interface Node extends AutoCloseable {

    /** One of the program's parts. */
    <T> T get(Class<T> part);

    @Override
    void close();

    /** How one is started. */
    @FunctionalInterface
    interface Start {
        /** @param settings as the server has them on its command line */
        Node with(List<String> settings);
    }

    /** Starts the whole wiring, which says nothing on standard output, and warnings on standard error. */
    static Node start(List<String> settings) {
        SpringApplication program = InkanApplication.program(new HeadStart(Node::database));
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setLogStartupInfo(false);
        program.setDefaultProperties(Map.of("logging.config", "classpath:inkan/api/cli/logging.xml"));
        ConfigurableApplicationContext context = run(program, settings);
        return new Node() {
            @Override
            public <T> T get(Class<T> part) {
                return context.getBean(part);
            }

            @Override
            public void close() {
                context.close();
            }
        };
    }

    private static ConfigurableApplicationContext run(SpringApplication program, List<String> settings) {
        try {
            return program.run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new NotStarted(e);
        }
    }

    /** Whoever has mistaken the directory shall hear so, and not be told of an empty store that was made just now. */
    private static EmbeddedDatabase database(Path directory) {
        if (!EmbeddedDatabase.isIn(directory)) {
            throw new DatabaseNotReached("There is no database in " + directory.toAbsolutePath()
                    + ": name the data directory with --inkan.data-directory=…, or another database with"
                    + " --spring.datasource.url=…");
        }
        try {
            return EmbeddedDatabase.startOrJoin(directory);
        } catch (RuntimeException notStarted) {
            throw new DatabaseNotReached(notStarted);
        }
    }
}
