package inkan.api.run;

import inkan.api.InkanSettings;
import inkan.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts the embedded database while Spring still reads its configuration: each takes more than a second. Whoever needs
 * the database takes it from here; if the program fails before that, it is closed.
 */
public final class HeadStart implements ApplicationListener<SpringApplicationEvent> {

    private final Function<Path, EmbeddedDatabase> start;
    private @Nullable CompletableFuture<EmbeddedDatabase> starting;

    /** @param start starts a database in a directory, or joins the one that runs there */
    public HeadStart(Function<Path, EmbeddedDatabase> start) {
        this.start = start;
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared ->
                begin(prepared.getEnvironment(), prepared.getBootstrapContext());
            case ApplicationFailedEvent failed -> abandon();
            default -> {}
        }
    }

    private void begin(ConfigurableEnvironment environment, ConfigurableBootstrapContext bootstrap) {
        if (EmbeddedDatabaseWanted.in(environment)) {
            Path directory = Binder.get(environment)
                    .bindOrCreate("inkan", InkanSettings.class)
                    .databaseDirectory();
            starting = CompletableFuture.supplyAsync(
                    () -> start.apply(directory), task -> new Thread(task, "start-postgres").start());
            bootstrap.addCloseListener(
                    closed -> closed.getApplicationContext().getBeanFactory().registerSingleton("headStart", this));
        }
    }

    /**
     * The database, as soon as it answers; from now on the caller closes it.
     *
     * @throws RuntimeException the reason for which it did not start
     */
    public synchronized EmbeddedDatabase take() {
        CompletableFuture<EmbeddedDatabase> taken = starting;
        starting = null;
        if (taken == null) {
            throw new IllegalStateException("the database has been taken already");
        }
        try {
            return taken.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private synchronized void abandon() {
        if (starting != null) {
            starting.handle((database, neverStarted) -> {
                        if (database != null) {
                            database.close();
                        }
                        return database;
                    })
                    .join();
            starting = null;
        }
    }
}
