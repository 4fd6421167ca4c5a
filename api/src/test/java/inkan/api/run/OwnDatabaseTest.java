package inkan.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.api.InkanApplication;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import inkan.api.digest.WrongDigestKey;
import inkan.postgres.DirectoryInUseException;
import inkan.vault.WrongKeyEncryptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program as it is started without any setting: on a database of its own in a directory. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class OwnDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void what_was_recorded_is_there_after_a_restart() {
        String before;
        try (ConfigurableApplicationContext program = start()) {
            new Holder(api(program), 1).register("1990-10-10").apply();
            before = api(program).get("/v1/residents/resident-h1?at-least=head").body();
        }
        try (ConfigurableApplicationContext program = start()) {
            assertThat(api(program)
                            .get("/v1/residents/resident-h1?at-least=head")
                            .body())
                    .isEqualTo(before);
            new Holder(api(program), 2).register("1990-10-10");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void what_is_committed_is_on_the_disk(String setting) {
        try (ConfigurableApplicationContext program = start()) {
            assertThat(program.getBean(JdbcClient.class)
                            .sql("show " + setting)
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }

    @Test
    void it_says_in_one_line_where_it_is_and_ends_without_a_complaint(CapturedOutput output) {
        int port;
        try (ConfigurableApplicationContext program = start()) {
            port = port(program);
            new Holder(api(program), 1).register("1990-10-10");
        }

        assertThat(output.toString()).contains("Inkan is ready: url=http://127.0.0.1:" + port + " ");
        assertThat(output.toString().lines()).noneMatch(line -> line.contains(" ERROR ") || line.contains(" WARN "));
    }

    @Test
    void one_program_at_a_time_has_a_directory(CapturedOutput output) {
        try (ConfigurableApplicationContext program = start()) {
            assertThat(program.isRunning()).isTrue();
            assertThatThrownBy(this::start).hasRootCauseInstanceOf(DirectoryInUseException.class);
        }
        assertThat(output.toString()).contains("APPLICATION FAILED TO START", "Stop the other program");
    }

    @Test
    void without_its_key_it_does_not_start(CapturedOutput output) throws IOException {
        start().close();
        Files.delete(directory.resolve("digest.key"));

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(WrongDigestKey.class);
        assertThat(directory.resolve("digest.key")).doesNotExist();
        assertThat(output.toString()).contains("APPLICATION FAILED TO START", "Put the file back");
    }

    @Test
    void without_the_key_of_personal_data_it_does_not_start(CapturedOutput output) throws IOException {
        start().close();
        Path key = directory.resolve("personal.key");
        Files.delete(key);

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(WrongKeyEncryptionException.class);
        assertThat(key).doesNotExist();
        Files.writeString(key, "0".repeat(64));
        assertThatThrownBy(this::start).hasRootCauseInstanceOf(WrongKeyEncryptionException.class);
        assertThat(output.toString()).contains("APPLICATION FAILED TO START", "Put the file back", "not at hand");
    }

    /** The database starts before it is known whether the program will. */
    @Test
    void a_start_that_fails_leaves_no_database_running() {
        assertThatThrownBy(() -> start("--server.port=nonsense")).isInstanceOf(Exception.class);

        try (ConfigurableApplicationContext program = start()) {
            assertThat(program.isRunning()).isTrue();
        }
    }

    private ConfigurableApplicationContext start(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--inkan.data-directory=" + directory,
                "--spring.main.register-shutdown-hook=false"));
        arguments.addAll(List.of(more));
        return InkanApplication.program().run(arguments.toArray(String[]::new));
    }

    private static Api api(ConfigurableApplicationContext program) {
        return Api.ofClerk("http://127.0.0.1:" + port(program));
    }

    private static int port(ConfigurableApplicationContext program) {
        return ((WebServerApplicationContext) program).getWebServer().getPort();
    }
}
