package inkan.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.postgres.FreshDatabase;
import inkan.postgres.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each right that would let a role change the log is found, be it the role's own or one that it can take on. */
class ProgramRightsTest {

    private final FreshDatabase database = FreshDatabase.withLog();
    private final Login role = new Login("role_" + UUID.randomUUID().toString().replace('-', '_'), "password");

    @BeforeEach
    void a_role_that_can_only_add() throws SQLException {
        asSuperuser("create role " + role.user() + " login password '" + role.password() + "'");
        asSuperuser("grant select, insert on log_event, log_answer to " + role.user());
        asSuperuser("grant select, update (position) on log_head to " + role.user());
    }

    @AfterEach
    void the_role_goes() throws SQLException {
        for (String change : new String[] {"reassign owned by %s to inkan_owner", "drop owned by %s", "drop role %s"}) {
            asSuperuser(change.formatted(role.user()));
        }
    }

    @Test
    void the_role_that_the_migrations_make_rights_for_can_only_add() {
        assertThatCode(() -> ProgramRights.requireOnlyAdding(database.program()))
                .doesNotThrowAnyException();
    }

    @Test
    void so_can_another_one_with_the_same_rights() {
        assertThatCode(this::look).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "alter role ROLE superuser                                    | ROLE is a superuser",
                "alter role ROLE createrole                                   | ROLE may make roles",
                "grant inkan to ROLE                                          | inkan is a superuser",
                "grant inkan_owner to ROLE                                    | inkan_owner owns log_event",
                "grant inkan_owner to ROLE with inherit false                 | inkan_owner owns log_event",
                "grant inkan_owner to ROLE with inherit false, set false, admin true | inkan_owner owns log_event",
                "grant pg_write_all_data to ROLE                              | may update log_event",
                "grant pg_write_server_files to ROLE                          | pg_write_server_files reaches past",
                "grant pg_execute_server_program to ROLE                      | pg_execute_server_program reaches past",
                "grant update on log_event to ROLE                            | ROLE may update log_event",
                "grant update (payload) on log_event to ROLE                  | ROLE may update log_event",
                "grant update on log_event to public                          | ROLE may update log_event",
                "grant delete on log_event to ROLE                            | ROLE may delete log_event",
                "grant truncate on log_answer to ROLE                         | ROLE may truncate log_answer",
                "grant trigger on log_event to ROLE                           | ROLE may trigger log_event",
                "grant delete on log_head to ROLE                             | ROLE may delete log_head",
                "grant create on schema public to ROLE                        | ROLE may create in the schema public",
                "grant set on parameter session_replication_role to ROLE      | ROLE may switch triggers off",
                "alter table log_answer owner to ROLE                         | ROLE owns log_answer",
                "alter function log_is_append_only owner to ROLE              | ROLE owns the function log_is_append_only",
                "alter database DATABASE owner to ROLE                        | ROLE owns the database",
            })
    void it_is_refused_after(String grant, String reason) throws SQLException {
        asSuperuser(grant.replace("ROLE", role.user()).replace("DATABASE", database.name()));

        assertThatExceptionOfType(UnprotectedLogException.class)
                .isThrownBy(this::look)
                .withMessageContaining("The database role " + role.user() + " could change the log")
                .withMessageContaining(reason.replace("ROLE", role.user()));
    }

    @Test
    void a_table_of_the_log_is_found_even_behind_another_one_of_its_name() throws SQLException {
        asSuperuser("create schema hers create table log_event (position bigint)");
        asSuperuser("alter role " + role.user() + " set search_path = hers, public");
        asSuperuser("grant delete on public.log_event to " + role.user());

        assertThatExceptionOfType(UnprotectedLogException.class).isThrownBy(this::look);
    }

    @Test
    void the_owner_and_the_superuser_are_refused() {
        for (DataSource somebody : new DataSource[] {database.owner(), database.dataSource()}) {
            assertThatExceptionOfType(UnprotectedLogException.class)
                    .isThrownBy(() -> ProgramRights.requireOnlyAdding(somebody));
        }
    }

    private void look() {
        ProgramRights.requireOnlyAdding(FreshDatabase.server().dataSource(database.name(), role));
    }

    private void asSuperuser(String command) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
