package inkan.api.run;

import inkan.api.InkanApplication;
import inkan.api.client.Api;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The whole program in a process of its own, live, on an embedded database and any free port.
 *
 * @param directory its data directory
 * @param api a clerk who calls it
 */
record SeparateProgram(Process process, Path directory, Api api) implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Inkan is ready: url=(http://127\\.0\\.0\\.1:[0-9]+)");

    /** Starts it, and waits until it can be called. */
    static SeparateProgram start(Path directory) throws IOException {
        Path scratch = Files.createDirectories(directory.resolve("scratch")); // what a killed web server leaves
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        InkanApplication.class.getName(),
                        "--server.port=0",
                        "--inkan.data-directory=" + directory)
                .redirectErrorStream(true)
                .start();
        try {
            return new SeparateProgram(process, directory, Api.ofClerk(awaitReady(process)));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    @SuppressWarnings("resource") // the stream ends with the program
    private static String awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(more -> {})); // a full pipe would stop it
                return ready.group(1);
            }
        }
        throw new IOException("The program did not start:\n" + said);
    }

    /** Kills it as {@code kill -9} does. Its database server goes on alone. */
    void kill() {
        process.destroyForcibly().onExit().join();
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
