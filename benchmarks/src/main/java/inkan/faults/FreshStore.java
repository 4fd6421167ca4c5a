package inkan.faults;

import inkan.api.InkanApplication;
import inkan.api.run.Announcement;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several whole programs are started at once on one empty database, with one key file that does not exist yet. */
final class FreshStore {

    private static final int PROGRAMS = 4;
    private static final int COMMANDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MIGRATED_TWICE = """
            select count(*) from (select version from flyway_schema_history where version is not null
                                  group by version having count(*) > 1 or not bool_and(success)) as odd""";

    private final Path directory;
    private final Server server;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param directory is empty, and the caller's to delete */
    FreshStore(Path directory, Server server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Starts the programs, has each take commands, and looks at what they have made of the database.
     *
     * @param name of the database, which is made
     * @throws Violation where a program does not start or something is there twice
     */
    void startTogether(String name) throws Exception {
        server.newDatabase(name);
        var programs = new ArrayList<Process>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < PROGRAMS; i++) {
                    programs.add(start(name, Files.createDirectories(directory.resolve(name + "-" + i))));
                }
                List<String> addresses = all(programs.stream()
                        .map(program -> threads.submit(() -> Announcement.await(program)))
                        .toList());
                all(addresses.stream()
                        .map(address -> threads.submit(() -> work(address, addresses.indexOf(address))))
                        .toList());
                check(name);
                all(addresses.stream()
                        .map(address -> threads.submit(() -> read(address)))
                        .toList());
            } finally {
                for (Process program : programs) {
                    program.destroyForcibly().onExit().join();
                }
            }
        }
    }

    private static <T> List<T> all(List<Future<T>> futures) throws Exception {
        var done = new ArrayList<T>();
        for (Future<T> future : futures) {
            done.add(future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        return done;
    }

    private void check(String name) throws SQLException {
        Violation.unless(ask(name, MIGRATED_TWICE) == 0, "A migration ran twice, or failed");
        Violation.unless(ask(name, "select count(*) from log_head") == 1, "There is not one head");
        Violation.unless(
                ask(name, "select position from log_head") == PROGRAMS * COMMANDS, "Not every command is in the log");
    }

    private Process start(String database, Path own) throws IOException {
        Path scratch = Files.createDirectories(own.resolve("scratch")); // what a killed web server leaves
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + scratch,
                        "-cp",
                        System.getProperty("java.class.path"),
                        InkanApplication.class.getName(),
                        "--server.port=0",
                        "--logging.level.root=INFO", // it says when it is ready, whatever the class path has of logging
                        "--spring.datasource.url=" + Server.url(server.port(), database),
                        "--spring.datasource.username=" + server.program().user(),
                        "--spring.datasource.password=" + server.program().password(),
                        "--spring.flyway.user=" + server.owner().user(),
                        "--spring.flyway.password=" + server.owner().password(),
                        "--inkan.data-directory=" + own,
                        "--inkan.digest-key-file=" + directory.resolve(database + ".key"),
                        "--inkan.personal-key-file=" + directory.resolve(database + ".personal.key"))
                .redirectErrorStream(true)
                .start();
    }

    private int work(String address, int number) throws IOException, InterruptedException {
        for (int i = 0; i < COMMANDS; i++) {
            String body = Load.registration(number + "-" + i);
            call(HttpRequest.newBuilder(URI.create(address + "/v1/commands/register-resident"))
                    .header("Content-Type", "application/json")
                    .header("Inkan-Actor", Desk.ACTOR)
                    .header("Inkan-Role", "clerk")
                    .header("Inkan-Municipality", Load.MUNICIPALITY)
                    .header("Inkan-Channel", "COUNTER")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }
        return COMMANDS;
    }

    private String read(String address) throws IOException, InterruptedException {
        call(HttpRequest.newBuilder(URI.create(address + "/v1/residents/resident-0-0?at-least=head")));
        return address;
    }

    private void call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        Violation.unless(response.statusCode() == 200, "%d: %s", response.statusCode(), response.body());
    }

    private long ask(String database, String question) throws SQLException {
        try (Connection connection = server.dataSource(database).getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
