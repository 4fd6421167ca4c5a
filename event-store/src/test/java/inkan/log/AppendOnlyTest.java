package inkan.log;

import static inkan.log.LogFixture.inCommand;
import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.postgres.FreshDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program has no right to change the log; whoever has it, being the tables' owner, is refused by triggers. */
class AppendOnlyTest {

    private static final String NO_RIGHT = "42501";

    private final FreshDatabase database = FreshDatabase.withLog();

    @AutoClose
    private final LogFixture fixture = new LogFixture(database.program());

    @BeforeEach
    void two_events_and_an_answer() {
        inCommand(unit -> {
            new IdempotencyRecord("key", "digest", "{}").storeWith(unit);
            fixture.log.appendEvents(written("a", 0), written("a", 1));
        });
    }

    @AfterEach
    void all_of_it_is_still_there() throws SQLException {
        assertThat(fixture.sql("select count(*) from log_event")).isEqualTo("2");
        assertThat(fixture.sql("select position from log_head")).isEqualTo("2");
        assertThat(fixture.sql("select count(*) from log_answer")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log_event set payload = '{}'",
                "update log_event set position = 3 where position = 2",
                "delete from log_event",
                "delete from log_event where position = 2",
                "select from log_event for update",
                "truncate log_event",
                "drop table log_event",
                "alter table log_event disable trigger all",
                "alter table log_event drop constraint log_event_stream_sequence_key",
                "alter table log_event owner to inkan_program",
                "create trigger mine before insert on log_event for each row"
                        + " execute function suppress_redundant_updates_trigger()",
                "create rule mine as on insert to log_event do instead nothing",
                "create index mine on log_event (name)",
                "drop function log_is_append_only() cascade",
                "create or replace function log_is_append_only() returns trigger language plpgsql as"
                        + " 'begin return null; end'",
                "update log_answer set answer = '{}'",
                "delete from log_answer",
                "truncate log_answer",
                "drop table log_answer",
                "update log_tile set hashes = hashes",
                "delete from log_tile",
                "update log_checkpoint set note = 'forged'",
                "delete from log_checkpoint",
                "update log_checkpoint_key set verifier_key = 'mine'",
                "truncate log_checkpoint_key",
                "update log_identity set origin = 'mine'",
                "delete from log_head",
                "truncate log_head",
                "insert into log_head (position) values (7)",
                "update log_head set only_row = true",
                "alter table log_head disable trigger all",
                "create table public.mine ()",
                "create table keys.mine ()",
                "truncate keys.personal_key",
                "drop table keys.personal_key",
                "alter table keys.personal_key owner to inkan_program",
                "create trigger mine before delete on keys.personal_key for each row"
                        + " execute function suppress_redundant_updates_trigger()",
                "update keys.key_encryption_key set id = 'mine'",
                "drop schema keys cascade",
                "alter schema public rename to mine",
                "drop schema public cascade",
                "set role inkan_owner",
                "set session authorization inkan",
                "set session_replication_role = replica",
                "alter role inkan_program superuser",
                "create role mine",
                "grant inkan_owner to inkan_program",
                "copy log_event to program 'cat'",
                "alter system set fsync = off"
            })
    void the_program_has_no_right_to(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> fixture.sql(statement))
                .satisfies(refusal -> assertThat(refusal.getSQLState())
                        .as(refusal.getMessage())
                        .isEqualTo(NO_RIGHT));
    }

    /** PostgreSQL answers with a warning only. */
    @Test
    void the_program_gains_nothing_by_a_grant_to_itself() throws SQLException {
        fixture.sql("grant update on log_event to inkan_program");

        assertThat(fixture.sql("select has_table_privilege('log_event', 'update')"))
                .isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log_event set payload = '{}'",
                "update log_event set position = 3 where position = 2",
                "delete from log_event",
                "delete from log_event where position = 2",
                "truncate log_event cascade",
                "update log_answer set answer = '{}'",
                "delete from log_answer",
                "truncate log_answer",
                "delete from log_tile",
                "update log_checkpoint set note = 'forged'",
                "truncate log_checkpoint_key",
                "delete from log_identity",
                "delete from log_head",
                "truncate log_head",
                "update log_head set position = 1",
                "update log_head set position = 2",
                "update log_head set position = 3",
                "update log_head set frontier = ''",
                "insert into log_event select * from log_event",
                "insert into log_head (position) values (7)"
            })
    void a_trigger_or_key_keeps_the_owner_from(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> tell(database.owner(), statement))
                .satisfies(refusal -> assertThat(refusal.getSQLState())
                        .as(refusal.getMessage())
                        .startsWith("23"));
    }

    @Test
    void the_program_cannot_move_the_head_back() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> fixture.sql("update log_head set position = 1"))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("23001"));
    }

    @Test
    void the_table_takes_no_java_class_name_for_an_event_name() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(
                        () -> fixture.sql("insert into log_event select 3, 'b', 0, stream_type, event_id, recorded_at,"
                                + " 'inkan.log.Written', revision, payload, metadata from log_event limit 1"))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("23514"));
    }

    @Test
    void a_table_that_a_later_migration_adds_can_be_added_to_and_no_more() throws SQLException {
        tell(database.owner(), "create table log_more (position bigint)");
        database.migrate(FreshDatabase.LOG);

        fixture.sql("insert into log_more values (1)");

        assertThat(fixture.sql("select position from log_more")).isEqualTo("1");
        for (String change : new String[] {"update log_more set position = 2", "delete from log_more"}) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> fixture.sql(change))
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo(NO_RIGHT));
        }
    }

    /** Or personal data could never be destroyed. */
    @Test
    void keys_of_personal_data_are_added_wrapped_anew_and_deleted() throws SQLException {
        fixture.sql("insert into keys.key_encryption_key values ('one', now()), ('other', now())");
        fixture.sql("insert into keys.personal_key values"
                + " ('6f1c0a52-0b6e-4d5c-9a53-2f9f6d1f4c11', decode(repeat('00', 60), 'hex'), 'one', now())");
        fixture.sql("update keys.personal_key set wrapped = decode(repeat('01', 60), 'hex'), kek = 'other'");
        fixture.sql("delete from keys.key_encryption_key where id = 'one'");
        fixture.sql("delete from keys.personal_key");

        assertThat(fixture.sql("select count(*) from keys.personal_key")).isEqualTo("0");
    }

    /** What is made anew from the log is the program's own. */
    @Test
    void where_the_views_are_the_program_makes_fills_swaps_and_drops_tables() throws SQLException {
        tell(database.owner(), "create schema views");
        tell(database.owner(), "create table views.view_card (card text)");
        database.migrate(FreshDatabase.LOG);

        fixture.sql("create table view_card_shadow (like view_card including all)");
        fixture.sql("insert into view_card_shadow values ('a')");
        fixture.sql("create index on view_card_shadow (card)");
        fixture.sql("drop table view_card");
        fixture.sql("alter table view_card_shadow rename to view_card");

        assertThat(fixture.sql("select card from views.view_card")).isEqualTo("a");
    }

    private static void tell(DataSource somebody, String command) throws SQLException {
        try (Connection connection = somebody.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
