package inkan.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody changes who may do everything in the database, verification finds it and says where. */
@Tag("slow")
class TamperingTest {

    /** 1,000 events: full tiles to 768, an open one, checkpoints within tiles and on their borders, 100 not yet signed. */
    private static SealedLog sealed() {
        return SealedLog.of(1_000, 1, 200, 256, 700, 900);
    }

    private static final SealedLog LOG = sealed().remembered();

    private final SealedLog log = LOG;

    @AfterEach
    void put_back() {
        log.putBack();
    }

    @Test
    void a_log_that_nobody_has_touched_has_no_findings() {
        for (int size : new int[] {0, 1, 255, 256, 257, 600}) {
            assertThat(SealedLog.of(size).findings()).isEmpty();
            assertThat(size == 0 ? List.of() : SealedLog.of(size, size).findings())
                    .isEmpty();
            assertThat(SealedLog.of(size + 300, size + 1, size + 2, size + 299).findings())
                    .isEmpty();
        }
        LogVerification.Verdict verdict = log.verdict();
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.position()).isEqualTo(1_000);
        assertThat(verdict.checkpoints()).isEqualTo(5);
    }

    @ParameterizedTest(name = "position {0}")
    @ValueSource(ints = {1, 2, 200, 256, 257, 512, 700, 768, 769, 900})
    void every_column_of_an_event_is_covered_and_a_change_is_named_by_its_position(int position) {
        for (String column : List.of(
                "stream = stream || 'x'",
                "sequence = sequence + 100",
                "stream_type = 'Cerd'",
                "event_id = gen_random_uuid()",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "name = 'card.voided'",
                "revision = revision + 1",
                "payload = set_byte(payload, 5, get_byte(payload, 5) # 1)",
                "metadata = set_byte(metadata, 5, get_byte(metadata, 5) # 1)")) {
            log.tamper("update log_event set " + column + " where position = " + position);
            assertThat(log.findings()).as(column).containsExactly("EVENT_CHANGED " + position + "-" + position);
            log.putEventsBack();
        }
        assertThat(log.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from log_event where position = 1 | EVENT_MISSING 1-1",
                "delete from log_event where position = 300 | EVENT_MISSING 300-300",
                "delete from log_event where position = 900 | EVENT_MISSING 900-900",
                "delete from log_event where position between 250 and 520 | EVENT_MISSING 250-520",
                "delete from log_event | EVENT_MISSING 1-1000",
                "delete from log_event where position > 400 | EVENT_MISSING 401-1000",
                "insert into log_event select 1001, 'x', 0, stream_type, event_id, recorded_at, name, revision, payload,"
                        + " metadata from log_event where position = 7 | EVENT_TOO_MANY 1001-1001",
                "update log_event set position = 5000000000 where position = 7 |"
                        + " EVENT_MISSING 7-7, EVENT_TOO_MANY 1001-5000000000",
                "update log_event set payload = (select payload from log_event where position = 8) where position = 7 |"
                        + " EVENT_CHANGED 7-7"
            })
    void what_is_gone_or_too_many_is_named_by_its_position(String change, String found) {
        log.tamper(change);

        assertThat(log.findings()).containsExactlyElementsOf(List.of(found.split(", ")));
    }

    @Test
    void two_events_that_were_swapped_are_both_named() {
        log.tamper(
                "update log_event set position = 5000 where position = 20",
                "update log_event set position = 20 where position = 600",
                "update log_event set position = 600 where position = 5000");

        assertThat(log.findings()).containsExactly("EVENT_CHANGED 20-20", "EVENT_CHANGED 600-600");
    }

    @Test
    void an_event_pushed_in_between_is_named_where_it_begins_to_shift_the_others() {
        log.tamper(
                "update log_event set position = position + 100000 where position >= 300",
                "update log_event set position = position - 99999 where position > 100000",
                "insert into log_event select 300, 'x', 0, stream_type, event_id, recorded_at, name, revision, payload,"
                        + " metadata from log_event where position = 7");

        assertThat(log.findings()).contains("EVENT_CHANGED 300-900", "EVENT_TOO_MANY 1001-1001");
    }

    @Test
    void a_head_whose_frontier_cannot_be_one_is_told() {
        SealedLog odd = SealedLog.of(1_000, 900);
        odd.tamper(
                "alter table log_head drop constraint log_head_frontier_check", "update log_head set position = 999");

        assertThat(odd.findings()).containsExactly("HEAD_CHANGED 999-999", "EVENT_TOO_MANY 1000-1000");
    }

    @Test
    void a_second_event_at_a_position_is_named() {
        SealedLog twice = SealedLog.of(1_000, 900);
        twice.tamper(
                "alter table log_event drop constraint log_event_position_key",
                "insert into log_event select 300, 'x', 0, stream_type, event_id, recorded_at, name, revision, payload,"
                        + " metadata from log_event where position = 7");

        assertThat(twice.findings()).contains("EVENT_TOO_MANY 300-300");
    }

    @Test
    void events_behind_the_last_checkpoint_are_held_by_the_head() {
        log.tamper("update log_event set revision = 9 where position = 950");
        assertThat(log.findings()).containsExactly("EVENTS_NOT_AS_APPENDED 901-960");

        log.putBack();
        log.tamper("delete from log_event where position > 980");
        assertThat(log.findings()).containsExactly("EVENT_MISSING 981-1000");

        log.putBack();
        log.tamper("delete from log_event where position = 950");
        assertThat(log.findings()).containsExactly("EVENT_MISSING 950-950");
    }

    @Test
    void a_cut_that_the_head_goes_along_with_is_found_by_a_stored_checkpoint() {
        cut(log, 800);

        assertThat(log.findings()).containsExactly("TRUNCATED 801-900");
    }

    @Test
    void a_cut_of_which_the_database_keeps_no_trace_is_found_by_a_checkpoint_that_was_kept_outside() {
        String kept =
                log.column("select note from log_checkpoint where size = 900").getFirst();
        cut(log, 700);
        log.tamper("delete from log_checkpoint where size > 700", "delete from log_tile where index >= 2");
        assertThat(log.findings()).isEmpty();

        assertThat(SealedLog.shortly(log.verdict(kept))).containsExactly("TRUNCATED 701-900");
    }

    @Test
    void a_history_that_was_written_anew_is_found_by_a_checkpoint_that_was_kept_outside() {
        String kept =
                log.column("select note from log_checkpoint where size = 700").getFirst();
        assertThat(log.verdict(kept).clean()).isTrue();
        SealedLog other = SealedLog.of(10);
        other.tamper("update log_identity set origin = '"
                + Checkpoint.of(SignedNote.parse(kept)).origin() + "'");
        String key = log.column("select verifier_key from log_checkpoint_key").getFirst();
        other.tamper("insert into log_checkpoint_key values (1, '" + key + "', now())");
        assertThat(SealedLog.shortly(other.verdict(kept))).containsExactly("TRUNCATED 11-700");
        other.append(690);
        assertThat(SealedLog.shortly(other.verdict(kept))).isEmpty();
        other.tamper("update log_event set revision = 9 where position = 5");
        assertThat(SealedLog.shortly(other.verdict(kept)))
                .containsExactly("CHECKPOINT_DIFFERS 1-700", "EVENTS_NOT_AS_APPENDED 1-512");
    }

    @Test
    void a_kept_checkpoint_of_another_log_is_told_to_be_one() {
        String kept = sealed().column("select note from log_checkpoint where size = 700")
                .getFirst();

        assertThat(SealedLog.shortly(sealed().verdict(kept))).containsExactly("CHECKPOINT_NOT_SIGNED 1-700");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update log_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where index = 1 |"
                        + " TILE_CHANGED 258-258",
                "delete from log_tile where index = 1 | TILE_MISSING 257-512",
                "update log_checkpoint set tail = set_byte(tail, 0, get_byte(tail, 0) # 1) where size = 900 |"
                        + " TILE_CHANGED 769-769",
                "update log_checkpoint set tail = set_byte(tail, 0, get_byte(tail, 0) # 1) where size = 200 |"
                        + " CHECKPOINT_CHANGED 2-200",
                "update log_checkpoint set note = replace(note, E'\\n700\\n', E'\\n701\\n') where size = 700 |"
                        + " CHECKPOINT_CHANGED 257-700",
                "update log_checkpoint set note = 'x' where size = 700 | CHECKPOINT_CHANGED 257-700",
                "update log_checkpoint set note = (select note from log_checkpoint where size = 200) where size = 700 |"
                        + " CHECKPOINT_CHANGED 257-700",
                "update log_checkpoint set size = 701 where size = 700 | CHECKPOINT_CHANGED 257-701",
                "delete from log_checkpoint_key | CHECKPOINT_NOT_SIGNED 1-900",
                "update log_checkpoint_key set verifier_key = 'x' | KEY_CHANGED 1-1, CHECKPOINT_NOT_SIGNED 1-900",
                "update log_head set frontier = set_byte(frontier, 0, get_byte(frontier, 0) # 1) |"
                        + " HEAD_CHANGED 1000-1000"
            })
    void what_stands_beside_the_events_is_held_as_well(String change, String found) {
        log.tamper(change);

        assertThat(log.findings()).containsExactlyElementsOf(List.of(found.split(", ")));
    }

    @Test
    void an_event_that_was_changed_together_with_its_tile_is_found_between_two_checkpoints() {
        log.tamper("update log_event set revision = 9 where position = 300");
        LogScan.run(
                log.dataSource,
                299,
                300,
                (position, hash) -> log.tamper("update log_tile set hashes ="
                        + " overlay(hashes placing '\\x" + HexFormat.of().formatHex(hash)
                        + "'::bytea from 1 + 32 * 43) where index = 1"));

        assertThat(log.findings()).containsExactly("CHECKPOINT_DIFFERS 257-700");
    }

    @Test
    void a_hash_in_a_tile_of_tiles_is_named_by_the_positions_below_it() {
        SealedLog large = SealedLog.of(65_600, 65_600);
        large.tamper("update log_tile set hashes = set_byte(hashes, 33, get_byte(hashes, 33) # 1) where level = 1");
        assertThat(large.findings()).containsExactly("TILE_CHANGED 257-512");

        large.tamper("delete from log_tile where level = 1");
        assertThat(large.findings()).containsExactly("TILE_MISSING 1-65536");
    }

    @Test
    void a_verification_from_a_trusted_checkpoint_finds_what_lies_behind_it() {
        var verification = new LogVerification(log.dataSource);
        log.tamper("update log_event set revision = 9 where position in (150, 850)");

        LogVerification.Verdict verdict = verification.run(Optional.empty(), 700, (position, upTo) -> {});
        assertThat(verdict.from()).isEqualTo(700);
        assertThat(SealedLog.shortly(verdict)).containsExactly("EVENT_CHANGED 850-850");
        log.tamper("update log_tile set hashes = set_byte(hashes, 33, get_byte(hashes, 33) # 1)");
        assertThat(SealedLog.shortly(verification.run(Optional.empty(), 700, (position, upTo) -> {})))
                .contains("CHECKPOINT_DIFFERS 1-700", "EVENT_CHANGED 150-150", "EVENT_CHANGED 850-850");
    }

    /**
     * Random changes, one at a time, each to be found with its position; afterwards all is put right, and nothing is
     * found. {@code -Dinkan.tampering=100000} does more of them, {@code -Dinkan.seed} others.
     */
    @Test
    void each_of_many_random_changes_is_found_with_its_position() {
        int changes = Integer.getInteger("inkan.tampering", 300);
        long seed = Long.getLong("inkan.seed", 20260401L);
        System.out.println("tampering: " + changes + " changes, seed " + seed);
        SealedLog shorter = SealedLog.of(900, 1, 200, 256, 700, 900).remembered();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < changes; i++) {
            int position = random.nextInt(1, 901);
            int other = (position + random.nextInt(899)) % 900 + 1;
            String expected;
            switch (random.nextInt(5)) {
                case 0 -> {
                    shorter.tamper("delete from log_event where position = " + position);
                    expected = "EVENT_MISSING " + position + "-" + position;
                }
                case 1 -> {
                    shorter.tamper("delete from log_event where position >= " + position);
                    expected = "EVENT_MISSING " + position + "-900";
                }
                case 2 -> {
                    shorter.tamper(
                            "update log_event set position = 5000 where position = " + position,
                            "update log_event set position = " + position + " where position = " + other,
                            "update log_event set position = " + other + " where position = 5000");
                    expected = "EVENT_CHANGED " + position + "-" + position;
                    if (Math.abs(position - other) == 1) {
                        expected = "EVENT_CHANGED " + Math.min(position, other) + "-" + Math.max(position, other);
                    }
                }
                case 3 -> {
                    shorter.tamper("insert into log_event select 901, 'x', " + i
                            + ", stream_type, event_id, recorded_at,"
                            + " name, revision, payload, metadata from was_log_event where position = " + position);
                    expected = "EVENT_TOO_MANY 901-901";
                }
                default -> {
                    shorter.tamper("update log_event set " + randomChange(random) + " where position = " + position);
                    expected = "EVENT_CHANGED " + position + "-" + position;
                }
            }
            assertThat(shorter.findings())
                    .as("change %d of seed %d", i, seed)
                    .contains(expected)
                    .hasSizeLessThanOrEqualTo(2);
            shorter.putEventsBack();
        }
        assertThat(shorter.findings()).isEmpty();
    }

    private static String randomChange(SplittableRandom random) {
        String bit = random.nextInt(0, 1 << 20) + " %% (8 * octet_length(%s))";
        return List.of(
                        "payload = set_bit(payload, BIT, 1 - get_bit(payload, BIT))"
                                .replace("BIT", bit.formatted("payload")),
                        "metadata = set_bit(metadata, BIT, 1 - get_bit(metadata, BIT))"
                                .replace("BIT", bit.formatted("metadata")),
                        "payload = payload || ' '",
                        "stream = stream || 'x'",
                        "sequence = sequence + 1000",
                        "revision = revision + " + random.nextInt(1, 9),
                        "event_id = gen_random_uuid()",
                        "recorded_at = recorded_at - interval '" + random.nextInt(1, 1_000_000) + " microseconds'",
                        "name = 'x'",
                        "stream_type = 'x'")
                .get(random.nextInt(10));
    }

    /** Takes away what lies behind a position, and lets the head say that this is all there ever was. */
    private static void cut(SealedLog log, int position) {
        SealedLog shorter = SealedLog.of(position);
        log.tamper(
                "delete from log_event where position > " + position,
                "update log_head set position = " + position + ", frontier = '\\x"
                        + HexFormat.of().formatHex(shorter.frontier().toBytes()) + "'");
    }
}
