package inkan.api.run;

import inkan.api.InkanApplication;
import inkan.api.client.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The whole program in a process of its own, live, on an embedded database and any free port.
 *
 * @param directory its data directory
 * @param api a clerk who calls it
 */
public record SeparateProgram(Process process, Path directory, Api api) implements AutoCloseable {
    /** Starts it, and waits until it can be called. */
    public static SeparateProgram start(Path directory) throws IOException {
        Process process = startProcess(directory, Map.of());
        try {
            return new SeparateProgram(process, directory, Api.ofClerk(Announcement.await(process)));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Starts it with settings of its own, whatever becomes of it. */
    public static Process startProcess(Path directory, Map<String, String> settings) throws IOException {
        Path scratch = Files.createDirectories(directory.resolve("scratch")); // what a killed web server leaves
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                InkanApplication.class.getName(),
                "--server.port=0",
                "--inkan.data-directory=" + directory));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Kills it as {@code kill -9} does. Its database server goes on alone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop, and waits until it has. */
    public void stop() {
        process.destroy();
        process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }

    /** Stops it where it still runs, and its database server where that goes on alone. */
    @Override
    public void close() throws IOException {
        process.destroy();
        if (process.onExit()
                .completeOnTimeout(process, 1, TimeUnit.MINUTES)
                .join()
                .isAlive()) {
            kill();
        }
        Path server = directory.resolve("postgres/cluster/postmaster.pid");
        if (Files.exists(server)) {
            long pid = Long.parseLong(Files.readAllLines(server).getFirst());
            ProcessHandle.of(pid).ifPresent(alone -> {
                alone.destroyForcibly();
                alone.onExit().join();
            });
        }
    }
}
