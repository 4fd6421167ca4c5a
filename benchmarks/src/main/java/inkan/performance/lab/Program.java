package inkan.performance.lab;

import inkan.api.run.Announcement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The runnable program in a process of its own, on its embedded database. */
public final class Program implements AutoCloseable {
    private static final Path JAR = Path.of("api", "target", "inkan.jar");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Process process;
    private final Path directory;
    private final String url;

    private Program(Process process, Path directory, String url) {
        this.process = process;
        this.directory = directory;
        this.url = url;
    }

    /** Whether it has been built, which it is before this is measured by its documented command. */
    public static boolean isBuilt() {
        return Files.exists(JAR);
    }

    /** Starts it on a data directory, and waits until it can be called. */
    public static Program start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--server.port=0",
                        "--inkan.data-directory=" + directory,
                        "--" + LabVault.SETTING)
                .redirectErrorStream(true)
                .start();
        return new Program(process, directory, Announcement.await(process));
    }

    /** Registers a resident. */
    public void register(String resident) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/commands/register-resident"))
                .header("Content-Type", "application/json")
                .header("Inkan-Actor", "clerk-sato")
                .header("Inkan-Role", "clerk")
                .header("Inkan-Municipality", "131121")
                .header("Inkan-Channel", "COUNTER")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"resident": "%s", "municipality": "131121", "nationality": "JAPANESE",
                         "basicFour": {"name": "見本 花子", "address": "架空県見本台1丁目1番",
                                       "dateOfBirth": "1990-10-10", "sex": "FEMALE"}}""".formatted(resident)))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("register-resident was answered with " + answer.body());
        }
    }

    /** Waits until the views have everything that is in the log. */
    public void awaitViews(String resident, Duration most) throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/v1/residents/" + resident + "?at-least=head"))
                .build();
        while (HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new IOException("the views are still behind");
            }
            Thread.sleep(100);
        }
    }

    /** Kills program and database server as {@code kill -9} does, both at once. */
    public void kill() throws IOException {
        Path pidFile = directory.resolve("postgres/cluster/postmaster.pid");
        long server = Long.parseLong(Files.readAllLines(pidFile).getFirst());
        process.destroyForcibly();
        ProcessHandle.of(server).ifPresent(running -> {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
            running.onExit().join();
        });
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
