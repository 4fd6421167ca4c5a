package inkan.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.api.OnDatabase;
import inkan.api.StartedProgram;
import inkan.api.client.Holder;
import inkan.log.UnprotectedLogException;
import inkan.postgres.FreshDatabase;
import inkan.postgres.Login;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProtectedLogTest {

    private final FreshDatabase database = FreshDatabase.empty();

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--spring.profiles.active=", "--spring.profiles.active=rehearsal"})
    void as_a_role_that_could_change_the_log_the_program_does_not_start(String profile, CapturedOutput output) {
        assertThatThrownBy(
                        () -> StartedProgram.with(asOwner(), directory, profile).close())
                .hasRootCauseInstanceOf(UnprotectedLogException.class);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The database role inkan_owner could change the log")
                .contains("inkan_owner owns log_event")
                .contains("as docs/operations.md says under \"A PostgreSQL of your own\"")
                .doesNotContain("Inkan is ready")
                .doesNotContain("\tat ");
    }

    @Test
    void nor_where_migrations_are_switched_off() {
        StartedProgram.on(database, directory).close();

        assertThatThrownBy(() -> StartedProgram.with(asOwner(), directory, "--spring.flyway.enabled=false")
                        .close())
                .hasRootCauseInstanceOf(UnprotectedLogException.class);
    }

    @Test
    void a_node_that_is_not_given_the_owners_login_works_on_a_store_that_another_one_has_migrated() {
        StartedProgram.on(database, directory).close();
        Map<String, String> settings = new HashMap<>(OnDatabase.settings(database));
        settings.keySet().removeIf(name -> name.startsWith("spring.flyway."));

        try (StartedProgram node = StartedProgram.with(settings, directory)) {
            new Holder(node.api(), 1).register("1990-10-10");

            assertThat(node.api().get("/v1/residents/resident-h1?at-least=head").status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Tag("slow")
    void its_process_ends_with_exit_code_1() throws Exception {
        Process program = SeparateProgram.startProcess(directory, asOwner());

        assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("The database role inkan_owner could change the log");
        assertThat(program.waitFor()).isEqualTo(1);
    }

    private Map<String, String> asOwner() {
        Login owner = FreshDatabase.server().owner();
        Map<String, String> settings = new HashMap<>(OnDatabase.settings(database));
        settings.put("spring.datasource.username", owner.user());
        settings.put("spring.datasource.password", owner.password());
        return settings;
    }
}
