package inkan.faults.notice;

import inkan.api.InkanApplication;
import inkan.faults.Violation;
import inkan.performance.lab.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The command {@code notices run} in a process of its own, begun again whenever it is killed, always with the same files. */
final class Runner {
    private static final long MOST_MINUTES = 5;

    private final List<String> command = new ArrayList<>();
    private final Path out;
    private final List<String> said = new ArrayList<>();
    private @Nullable Process process;
    private CountDownLatch atWork = new CountDownLatch(1);

    /** @param directory of its own, for its files and its data directory */
    Runner(Database database, Path directory, Path addressees, LocalDate from, LocalDate to, int workers)
            throws IOException {
        out = Files.createDirectories(directory.resolve("out"));
        Path scratch = Files.createDirectories(directory.resolve("scratch")); // what a killed program leaves
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                InkanApplication.class.getName(),
                "notices",
                "run",
                "--from=" + from,
                "--to=" + to,
                "--all-municipalities",
                "--addressees=" + addressees,
                "--out=" + out,
                "--workers=" + workers,
                "--inkan.data-directory=" + directory.resolve("data"),
                "--inkan.digest-key-file=" + directory.resolveSibling("digest.key"),
                "--inkan.checkpoint-key-file=" + directory.resolveSibling("checkpoint.key")));
        command.addAll(database.programsSettings());
    }

    /** Where its files appear. */
    Path out() {
        return out;
    }

    void start() throws IOException {
        Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
        process = started;
        said.clear();
        var now = new CountDownLatch(1);
        atWork = now;
        Thread.ofVirtual().start(() -> listen(started, now));
    }

    private void listen(Process started, CountDownLatch now) {
        try (BufferedReader lines = started.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                if (line.startsWith("SEND")) {
                    now.countDown();
                }
            }
        } catch (IOException killed) {
            // it says nothing more
        } finally {
            now.countDown();
        }
    }

    /** Waits until it sends, or has ended. */
    void awaitWork() throws InterruptedException {
        Violation.unless(atWork.await(MOST_MINUTES, TimeUnit.MINUTES), "A run does not begin to send:\n%s", words());
    }

    /** Whether it runs. */
    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Kills it as {@code kill -9} does; false where it had ended before. */
    boolean kill() {
        Process running = process;
        boolean killed = running != null && running.isAlive();
        if (running != null) {
            running.destroyForcibly().onExit().join();
            killed &= running.exitValue() > Byte.MAX_VALUE; // by a signal
        }
        return killed;
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        Process running = Objects.requireNonNull(process, "it was never started");
        Violation.unless(running.waitFor(MOST_MINUTES, TimeUnit.MINUTES), "A run does not end:\n%s", words());
        return running.exitValue();
    }

    /** What it has said. */
    String words() {
        synchronized (said) {
            return String.join("\n", said);
        }
    }
}
