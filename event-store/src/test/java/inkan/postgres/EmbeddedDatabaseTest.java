package inkan.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.log.ProgramRights;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("slow")
class EmbeddedDatabaseTest {

    @TempDir
    private static Path stopped;

    @TempDir
    private Path directory;

    /** Making a new cluster takes most of a start's time, so most tests go on with a copy of one. */
    @BeforeAll
    static void a_stopped_database() {
        EmbeddedDatabase.start(stopped).close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8",
        "log_error_verbosity, terse"
    })
    void the_server_is_durable_and_keeps_to_itself(String setting, String value) throws SQLException {
        assertThat(ask(FreshDatabase.server(), "show " + setting)).isEqualTo(value);
    }

    @Test
    void nothing_but_the_loopback_address_is_listened_to() throws IOException {
        int port = FreshDatabase.server().port();

        assertThat(accepts("127.0.0.1", port)).isTrue();
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .forEach(address ->
                        assertThat(accepts(address.getHostAddress(), port)).isFalse());
    }

    @Test
    void nobody_gets_in_without_the_password() {
        EmbeddedDatabase server = FreshDatabase.server();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(
                        server.url(), server.program().user(), "guessed"))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void data_survive_a_restart_and_only_the_owner_may_look() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory.resolve("data"))) {
            tell(first, "create table t as select 1 as kept");
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(directory.resolve("data"))) {
            assertThat(ask(second, "select kept from t")).isEqualTo("1");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(directory.resolve("data").resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_program_can_only_add_to_what_the_owner_has_made() throws Exception {
        copyTheStoppedOne();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            migrate(database);

            ProgramRights.requireOnlyAdding(database.dataSource(EmbeddedDatabase.DATABASE, database.program()));
        }
        for (String file : List.of("password", "owner.password", "program.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    /** Until roles came in there was the superuser only, who owned the database and its tables. */
    @Test
    void what_an_earlier_version_left_to_the_superuser_is_given_to_the_owner() throws Exception {
        var cluster = new Cluster(PostgresPrograms.unpacked(), directory);
        cluster.create("password");
        int port = cluster.start();
        var superuser = new Login(Cluster.SUPERUSER, "password");
        var server = new PGSimpleDataSource();
        server.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        server.setUser(superuser.user());
        server.setPassword(superuser.password());
        tell(server, "create database inkan");
        server.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/inkan");
        Flyway.configure()
                .dataSource(server)
                .locations(FreshDatabase.LOG)
                .load()
                .migrate();
        tell(server, "create table kept as select 1 as n");
        cluster.stop();

        for (int start = 1; start <= 2; start++) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
                migrate(database);

                DataSource program = database.dataSource(EmbeddedDatabase.DATABASE, database.program());
                ProgramRights.requireOnlyAdding(program);
                tell(program, "insert into kept values (2)");
                assertThat(ask(
                                database,
                                "select count(*) from pg_class where relnamespace = 'public'::regnamespace"
                                        + " and relowner <> 'inkan_owner'::regrole"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void a_directory_in_use_is_refused_and_its_server_goes_on() throws Exception {
        copyTheStoppedOne();
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
            assertThatExceptionOfType(DirectoryInUseException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(directory))
                    .withMessageContaining(directory.toString())
                    .withMessageContaining("in use by another running program");

            assertThat(ask(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_that_runs_is_joined_and_closing_it_there_stops_nothing() throws Exception {
        copyTheStoppedOne();
        try (EmbeddedDatabase first = EmbeddedDatabase.startOrJoin(directory)) {
            assertThat(first.isJoined()).isFalse();
            tell(first, "create table t as select 1 as kept");

            try (EmbeddedDatabase second = EmbeddedDatabase.startOrJoin(directory)) {
                assertThat(second.isJoined()).isTrue();
                assertThat(second.port()).isEqualTo(first.port());
                assertThat(second.owner()).isEqualTo(first.owner());
                assertThat(second.program()).isEqualTo(first.program());
                assertThat(ask(second, "select kept from t")).isEqualTo("1");
            }

            assertThat(ask(first, "select kept from t")).isEqualTo("1");
        }
        try (EmbeddedDatabase next = EmbeddedDatabase.startOrJoin(directory)) {
            assertThat(next.isJoined()).isFalse();
        }
    }

    /** Ten programs at once, in a directory that nobody has used yet: one makes the database, the others join it. */
    @Test
    void of_many_that_start_at_once_one_starts_the_server_and_the_others_join_it() throws Exception {
        List<EmbeddedDatabase> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Future<EmbeddedDatabase>> starting = IntStream.range(0, 10)
                    .mapToObj(n -> threads.submit(() -> EmbeddedDatabase.startOrJoin(directory)))
                    .toList();
            for (Future<EmbeddedDatabase> one : starting) {
                all.add(one.get());
            }
            assertThat(all).filteredOn(one -> !one.isJoined()).hasSize(1);
            for (EmbeddedDatabase one : all) {
                assertThat(ask(one, "select 1")).isEqualTo("1");
            }
        } finally {
            all.forEach(EmbeddedDatabase::close);
        }
        assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void the_server_that_a_killed_program_left_behind_is_stopped_and_the_data_are_there() throws Exception {
        copyTheStoppedOne();
        Process program = KilledProgram.start(directory);
        try {
            KilledProgram.awaitCommit(program);
            assertThatExceptionOfType(DirectoryInUseException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(directory));
        } finally {
            program.destroyForcibly().waitFor();
        }
        int orphansPort = port(directory);
        assertThat(accepts("127.0.0.1", orphansPort)).isTrue();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(directory)) {
            assertThat(accepts("127.0.0.1", orphansPort)).isFalse();
            assertThat(ask(next, "select count(*) from t")).isEqualTo("1");
        }
    }

    @Test
    void a_killed_server_recovers_what_was_committed() throws Exception {
        copyTheStoppedOne();
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
            tell(first, "create table t as select 1 as kept");
            assertThat(server(directory).destroyForcibly()).isTrue();
            server(directory).onExit().get(10, TimeUnit.SECONDS);
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(directory)) {
            assertThat(ask(second, "select kept from t")).isEqualTo("1");
        }
    }

    @Test
    void a_stale_process_number_that_now_belongs_to_another_program_is_no_obstacle() throws Exception {
        copyTheStoppedOne();
        String reused = Long.toString(ProcessHandle.current().pid());
        Files.writeString(directory.resolve("cluster/postmaster.pid"), reused + "\n/somewhere\n0\n5432\n\n\n0 0\n");

        try (EmbeddedDatabase next = EmbeddedDatabase.start(directory)) {
            assertThat(ask(next, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void an_initdb_that_was_interrupted_is_done_anew() throws Exception {
        Path halfMade = Files.createDirectories(directory.resolve("cluster-half-made/base"));
        Files.writeString(halfMade.resolve("1"), "half");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(directory.resolve("cluster-half-made")).doesNotExist();
    }

    @Test
    void an_error_message_does_not_show_the_row_that_was_refused() throws Exception {
        copyTheStoppedOne();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            tell(database, "create table t (secret text check (length(secret) < 5))");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> tell(database, "insert into t select 'hush' || 'hush'"))
                    .withMessageNotContaining("hush");
        }
        assertThat(Files.readString(directory.resolve("postgres.log")))
                .contains("violates check constraint")
                .doesNotContain("hush");
    }

    private static ProcessHandle server(Path directory) throws IOException {
        String pid =
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static int port(Path directory) throws IOException {
        return Integer.parseInt(
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).get(3));
    }

    private void copyTheStoppedOne() throws IOException {
        try (Stream<Path> paths = Files.walk(stopped)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = directory.resolve(stopped.relativize(path).toString());
                if (!Files.exists(copy)) {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection =
                        database.dataSource(EmbeddedDatabase.DATABASE).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void tell(EmbeddedDatabase database, String command) throws SQLException {
        tell(database.dataSource(EmbeddedDatabase.DATABASE), command);
    }

    private static void tell(DataSource somebody, String command) throws SQLException {
        try (Connection connection = somebody.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static void migrate(EmbeddedDatabase database) {
        FreshDatabase.migrate(
                database.dataSource(EmbeddedDatabase.DATABASE, database.owner()),
                database.program(),
                FreshDatabase.LOG);
    }

    private static boolean accepts(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
