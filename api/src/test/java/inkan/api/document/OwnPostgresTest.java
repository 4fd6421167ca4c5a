package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.OnDatabase;
import inkan.api.StartedProgram;
import inkan.api.client.Holder;
import inkan.postgres.EmbeddedDatabase;
import inkan.postgres.FreshDatabase;
import inkan.postgres.Login;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that operations.md gives for a PostgreSQL of one's own, run as they stand there on a bare server. */
@Tag("slow")
class OwnPostgresTest {
    private static final List<String> STATEMENTS = Pattern.compile("```sql\\n([^`]*)```")
            .matcher(Checkout.read(Checkout.ROOT.resolve("docs/operations.md")))
            .results()
            .map(block -> block.group(1))
            .toList();

    @TempDir
    private Path directory;

    private EmbeddedDatabase server;

    @BeforeEach
    void a_server_on_which_nothing_is_set_up() {
        server = EmbeddedDatabase.start(directory.resolve("server"));
        run("postgres", "drop database inkan; drop role inkan_owner; drop role inkan_program");
    }

    @AfterEach
    void the_server_goes() {
        server.close();
    }

    @Test
    void a_new_database() {
        run("postgres", STATEMENTS.get(0));

        worksWithOwner(new Login("inkan_owner", "first secret"));
    }

    @Test
    void a_database_that_had_one_user_so_far() {
        run("postgres", "create role inkan_so_far login password 'third secret'");
        run("postgres", "create database inkan owner inkan_so_far");
        Flyway.configure()
                .dataSource(server.url(), "inkan_so_far", "third secret")
                .locations(FreshDatabase.LOG)
                .load()
                .migrate();

        run("postgres", STATEMENTS.get(1));

        worksWithOwner(new Login("inkan_so_far", "third secret"));
    }

    private void worksWithOwner(Login owner) {
        Map<String, String> settings =
                OnDatabase.settings(server.url(), new Login("inkan_program", "second secret"), owner);
        for (int start = 1; start <= 2; start++) {
            try (StartedProgram program = StartedProgram.with(settings, directory)) {
                new Holder(program.api(), start).register("1990-10-10");

                assertThat(program.api()
                                .get("/v1/residents/resident-h" + start + "?at-least=head")
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    /** As psql does: one statement after the other, each in a transaction of its own. */
    private void run(String database, String statements) {
        JdbcClient superuser = JdbcClient.create(server.dataSource(database));
        for (String statement : statements.split(";", -1)) {
            if (!statement.isBlank()) {
                superuser.sql(statement).update();
            }
        }
    }
}
