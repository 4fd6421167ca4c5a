package inkan.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointerTest {

    @Test
    void a_checkpoint_signs_the_root_that_the_appends_have_left() {
        SealedLog log = SealedLog.of(300);

        CheckpointOutcome outcome = log.checkpoint();

        assertThat(outcome).isInstanceOf(CheckpointOutcome.Made.class);
        SignedNote note =
                SignedNote.parse(log.column("select note from log_checkpoint").getFirst());
        VerifierKey key = VerifierKey.parse(
                log.column("select verifier_key from log_checkpoint_key").getFirst());
        Checkpoint checkpoint = Checkpoint.of(note);
        assertThat(note.signedBy(List.of(key))).containsExactly(key);
        assertThat(checkpoint.size()).isEqualTo(300);
        assertThat(checkpoint.root()).isEqualTo(log.frontier().root());
        assertThat(checkpoint.origin())
                .isEqualTo(key.name())
                .isEqualTo(log.column("select origin from log_identity").getFirst());
    }

    @Test
    void an_empty_log_and_one_that_has_not_grown_get_no_checkpoint() {
        var log = new SealedLog();
        assertThat(log.checkpoint()).isEqualTo(new CheckpointOutcome.NothingNew());
        log.append(1);
        assertThat(log.checkpoint()).isInstanceOf(CheckpointOutcome.Made.class);
        assertThat(log.checkpoint()).isEqualTo(new CheckpointOutcome.NothingNew());
        assertThat(log.column("select size from log_checkpoint")).containsExactly("1");
    }

    @Test
    void full_tiles_are_stored_and_each_leaf_of_an_open_one_once() {
        SealedLog log = SealedLog.of(700, 3, 100, 256, 300, 700);

        assertThat(log.column("select level || '/' || index from log_tile order by 1"))
                .containsExactly("0/0", "0/1");
        assertThat(log.column("select octet_length(tail) / 32 from log_checkpoint order by size"))
                .containsExactly("3", "97", "0", "44", "188");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void a_tile_of_tiles_is_stored_when_it_is_full() {
        SealedLog log = SealedLog.of(66_000, 40_000, 66_000);

        assertThat(log.column("select level || ' ' || count(*) from log_tile group by level order by level"))
                .containsExactly("0 257", "1 1");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void much_is_signed_step_by_step_with_the_same_roots() throws SQLException {
        SealedLog log = SealedLog.of(5_000, 100);
        var small = new Checkpointer(log.dataSource, new CheckpointKeyFile(log.keyFile), SealedLog.CLOCK, 1_024);

        assertThat(small.run()).isInstanceOf(CheckpointOutcome.Made.class);

        assertThat(log.column("select size from log_checkpoint order by size"))
                .containsExactly("100", "1124", "2148", "3172", "4196", "5000");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void whoever_goes_on_goes_on_from_the_last_checkpoint() {
        SealedLog log = SealedLog.of(1_000, 500);

        var another = new Checkpointer(log.dataSource, new CheckpointKeyFile(log.keyFile), SealedLog.CLOCK);
        assertThat(another.run()).isInstanceOf(CheckpointOutcome.Made.class);
        log.append(10);
        assertThat(log.checkpoint()).isInstanceOf(CheckpointOutcome.Made.class);

        assertThat(log.column("select size from log_checkpoint order by size")).containsExactly("500", "1000", "1010");
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void what_was_changed_before_it_was_signed_is_not_signed() {
        SealedLog log = SealedLog.of(1_000, 500);
        log.tamper("update log_event set payload = payload || ' ' where position = 777");

        assertThat(log.checkpoint()).isEqualTo(new CheckpointOutcome.Mismatch(new Stretch(769, 896)));
        assertThat(log.checkpoint()).isEqualTo(new CheckpointOutcome.Mismatch(new Stretch(769, 896)));
        assertThat(log.column("select size from log_checkpoint")).containsExactly("500");
        log.tamper("update log_event set payload = substring(payload from 1 for octet_length(payload) - 1)"
                + " where position = 777");
        assertThat(log.checkpoint()).isInstanceOf(CheckpointOutcome.Made.class);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void much_that_was_changed_is_not_signed_either() {
        SealedLog log = SealedLog.of(5_000);
        log.tamper("update log_event set revision = 3 where position = 1000");
        var small = new Checkpointer(log.dataSource, new CheckpointKeyFile(log.keyFile), SealedLog.CLOCK, 1_024);

        assertThat(small.run()).isEqualTo(new CheckpointOutcome.Mismatch(new Stretch(1, 4096)));
        assertThat(log.column("select count(*) from log_checkpoint union all select count(*) from log_tile"))
                .containsExactly("0", "0");
    }

    @Test
    void an_event_that_is_gone_and_a_head_that_was_set_back_are_not_signed_over() {
        SealedLog log = SealedLog.of(1_000, 500);
        log.tamper("delete from log_event where position = 777");
        assertThat(log.checkpoint()).isEqualTo(new CheckpointOutcome.Mismatch(Stretch.of(777)));

        SealedLog setBack = SealedLog.of(500, 500);
        setBack.tamper("update log_head set position = 256, frontier = substring(frontier from 1 for 32)");
        assertThat(setBack.checkpoint()).isEqualTo(new CheckpointOutcome.Mismatch(new Stretch(257, 500)));
    }

    @Test
    void tiles_that_were_changed_are_not_built_on() {
        SealedLog log = SealedLog.of(1_000, 600);
        log.tamper("update log_tile set hashes = set_byte(hashes, 70, 256 - 1 - get_byte(hashes, 70)) where index = 1");
        var another = new Checkpointer(log.dataSource, new CheckpointKeyFile(log.keyFile), SealedLog.CLOCK);

        assertThat(another.run()).isEqualTo(new CheckpointOutcome.Mismatch(new Stretch(1, 600)));
    }

    @Test
    void one_node_at_a_time_makes_checkpoints() throws SQLException {
        SealedLog log = SealedLog.of(10);
        try (CheckpointTurn turn = CheckpointTurn.take(log.dataSource).orElseThrow()) {
            assertThat(turn.tables().keys()).isEmpty();
            assertThat(log.checkpoint()).isEqualTo(new CheckpointOutcome.AnotherNodesTurn());
            assertThat(log.checkpointer.rotateKey()).isEmpty();
        }
        assertThat(log.checkpoint()).isInstanceOf(CheckpointOutcome.Made.class);
    }

    @Test
    void the_turn_of_a_node_whose_connection_is_gone_goes_to_the_next() throws SQLException {
        SealedLog log = SealedLog.of(10);
        CheckpointTurn turn = CheckpointTurn.take(log.dataSource).orElseThrow();
        try (Connection other = log.superuser.getConnection();
                Statement sql = other.createStatement()) {
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
        assertThat(turn.tables()).isNotNull();
        assertThat(log.checkpoint()).isInstanceOf(CheckpointOutcome.Made.class);
    }

    @Test
    void a_new_key_signs_from_the_next_checkpoint_on_and_that_one_the_old_key_signs_too() throws IOException {
        SealedLog log = SealedLog.of(20, 10);
        VerifierKey old = VerifierKey.parse(
                log.column("select verifier_key from log_checkpoint_key").getFirst());

        Optional<VerifierKey> made = log.checkpointer.rotateKey();
        assertThatExceptionOfType(RotationPendingException.class).isThrownBy(log.checkpointer::rotateKey);
        log.checkpoint();
        log.append(1);
        log.checkpoint();

        VerifierKey fresh = made.orElseThrow();
        List<SignedNote> notes = log.column("select note from log_checkpoint order by size").stream()
                .map(SignedNote::parse)
                .toList();
        List<VerifierKey> both = List.of(old, fresh);
        assertThat(notes).extracting(note -> note.signedBy(both)).containsExactly(List.of(old), both, List.of(fresh));
        assertThat(Files.readAllLines(log.keyFile)).hasSize(1);
        assertThat(log.findings()).isEmpty();
        log.checkpointer.rotateKey();
        log.append(1);
        log.checkpoint();
        assertThat(log.findings()).isEmpty();
        assertThat(SealedLog.shortly(
                        new LogVerification(log.dataSource).run(Optional.empty(), 21, (position, upTo) -> {})))
                .isEmpty();
    }

    @Test
    void a_rotation_that_was_cut_short_after_the_file_was_written_goes_on() throws IOException {
        SealedLog log = SealedLog.of(20, 10);
        var file = new CheckpointKeyFile(log.keyFile);
        List<SigningKey> keys = file.read();
        file.write(List.of(
                keys.getFirst(), SigningKey.generate(keys.getFirst().verifier().name())));

        assertThat(log.checkpoint()).isInstanceOf(CheckpointOutcome.Made.class);

        assertThat(log.column("select count(*) from log_checkpoint_key")).containsExactly("2");
        assertThat(SignedNote.parse(log.column("select note from log_checkpoint where size = 20")
                                .getFirst())
                        .signatures())
                .hasSize(2);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void without_the_newest_key_nothing_is_signed_and_no_other_key_is_made() throws IOException {
        SealedLog log = SealedLog.of(20, 10);
        Files.delete(log.keyFile);
        assertThat(log.checkpoint()).isEqualTo(new CheckpointOutcome.KeyMissing());
        assertThat(log.keyFile).doesNotExist();

        SealedLog another = SealedLog.of(10, 10);
        Files.copy(another.keyFile, log.keyFile);
        assertThat(log.checkpoint()).isEqualTo(new CheckpointOutcome.KeyMissing());
        assertThat(log.checkpointer.rotateKey()).isEmpty();
    }

    @Test
    void secrets_are_in_a_file_that_only_its_owner_reads_and_nowhere_in_the_database() throws IOException {
        SealedLog log = SealedLog.of(10, 10);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log.keyFile)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(log.keyFile)).startsWith("PRIVATE+KEY+inkan/");
        String secret = Files.readString(log.keyFile).strip();
        assertThat(log.column("select verifier_key || note from log_checkpoint, log_checkpoint_key")
                        .getFirst())
                .doesNotContain(secret.substring(secret.length() - 40));
    }

    @Test
    void checkpoints_tiles_and_keys_are_neither_changed_nor_removed() {
        SealedLog log = SealedLog.of(300, 300);
        for (String table : List.of("log_tile", "log_checkpoint", "log_checkpoint_key", "log_identity")) {
            for (String change : List.of("delete from ", "truncate ")) {
                refused(log, change + table);
            }
        }
        refused(log, "update log_tile set index = 7");
        refused(log, "update log_checkpoint set note = 'x'");
        refused(log, "update log_checkpoint_key set verifier_key = 'x'");
        refused(log, "update log_identity set origin = 'inkan/' || gen_random_uuid()");
    }

    private static void refused(SealedLog log, String change) {
        assertThatExceptionOfType(SQLException.class)
                .as(change)
                .isThrownBy(() -> {
                    try (Connection connection = log.superuser.getConnection();
                            Statement sql = connection.createStatement()) {
                        sql.execute(change);
                    }
                })
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("23001"));
    }
}
