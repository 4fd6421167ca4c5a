package inkan.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A range of positions is verified by itself: what was changed in it is found, and what lies outside is not read. */
@Tag("slow")
class RangeVerificationTest {

    /** As in {@link TamperingTest}: 100 events at the end are not yet signed. */
    private static final SealedLog LOG =
            SealedLog.of(1_000, 1, 200, 256, 700, 900).remembered();

    private boolean touched;

    @AfterEach
    void put_back() {
        if (touched) {
            LOG.putBack();
        }
    }

    private void tamper(String change) {
        touched = true;
        LOG.tamper(change);
    }

    private static RangeVerification.Verdict verdict(long from, long to) {
        return new RangeVerification(LOG.dataSource).run(from, to, (position, upTo) -> {});
    }

    private static List<String> findings(long from, long to) {
        return verdict(from, to).findings().stream()
                .map(finding -> finding.kind() + " " + finding.where().first() + "-"
                        + finding.where().last())
                .toList();
    }

    @ParameterizedTest(name = "{0} to {1}: against the checkpoint of {2}, to {3}")
    @CsvSource({
        "1, 1, 1, 1",
        "2, 2, 200, 2",
        "1, 200, 200, 200",
        "200, 201, 256, 201",
        "255, 257, 700, 257",
        "256, 256, 256, 256",
        "257, 512, 700, 512",
        "300, 700, 700, 700",
        "513, 769, 900, 769",
        "1, 900, 900, 900",
        "850, 1000, 900, 900",
        "901, 1000, 0, 900",
        "1000, 1000, 0, 999"
    })
    void a_range_that_nobody_has_touched_has_no_findings_and_what_is_not_covered_is_said(
            long from, long to, long checkpoint, long verifiedTo) {
        RangeVerification.Verdict verdict = verdict(from, to);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.checkpoint()).isEqualTo(checkpoint);
        assertThat(verdict.verifiedTo()).isEqualTo(verifiedTo);
        assertThat(verdict.notCovered().map(Stretch::toString).orElse("all is"))
                .isEqualTo(to <= 900 ? "all is" : new Stretch(Math.max(from, 901), to).toString());
    }

    @Test
    void every_range_of_a_small_log_is_clean() {
        SealedLog small = SealedLog.of(40, 1, 2, 3, 7, 13, 32, 40);
        var verification = new RangeVerification(small.dataSource);
        for (int from = 1; from <= 40; from += 6) {
            for (int to = from; to <= 40; to += 5) {
                assertThat(verification.run(from, to, (position, upTo) -> {}).clean())
                        .as("%d to %d", from, to)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update log_event set revision = 9 where position = 300 | EVENT_CHANGED 300-300",
                "update log_event set revision = 9 where position in (300, 301, 500) | EVENT_CHANGED 300-301, EVENT_CHANGED 500-500",
                "delete from log_event where position = 300 | EVENT_MISSING 300-300",
                "delete from log_event where position between 250 and 650 | EVENT_MISSING 280-600",
                "update log_event set revision = 9 where position in (279, 601) | ",
                "delete from log_event where position < 280 or position > 600 | ",
                "update log_tile set hashes = set_byte(hashes, 40 + 32 * 50, get_byte(hashes, 40 + 32 * 50) # 1) where index = 1 |"
                        + " TILE_CHANGED 308-308",
                "update log_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where index = 0 |"
                        + " CHECKPOINT_DIFFERS 280-600",
                "delete from log_tile where index = 0 | TILE_MISSING 280-600",
                "delete from log_tile where index = 1 | TILE_MISSING 280-600"
            })
    void what_was_changed_in_the_range_is_named_and_what_was_changed_elsewhere_is_not_looked_at(
            String change, String found) {
        tamper(change);

        assertThat(findings(280, 600))
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found.split(", ")));
    }

    @Test
    void an_event_that_was_changed_together_with_its_tile_does_not_make_up_what_was_signed() {
        tamper("update log_event set revision = 9 where position = 300");
        LogScan.run(
                LOG.dataSource,
                299,
                300,
                (position, hash) -> tamper("update log_tile set hashes = overlay(hashes placing '\\x"
                        + HexFormat.of().formatHex(hash) + "'::bytea from 1 + 32 * 43) where index = 1"));

        assertThat(findings(290, 310)).containsExactly("CHECKPOINT_DIFFERS 290-310");
    }

    @Test
    void a_checkpoint_that_was_changed_is_told_and_the_next_one_taken() {
        tamper("update log_checkpoint set note = 'x' where size = 700");

        RangeVerification.Verdict verdict = verdict(300, 400);

        assertThat(verdict.checkpoint()).isEqualTo(900);
        assertThat(findings(300, 400)).containsExactly("CHECKPOINT_CHANGED 257-700");
    }

    @Test
    void each_of_many_random_changes_is_found_in_the_ranges_that_hold_it_and_in_no_other() {
        long seed = Long.getLong("inkan.seed", new SplittableRandom().nextLong());
        System.out.println("ranges: repeat with -Dinkan.seed=" + seed);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 15; i++) {
            int position = random.nextInt(1, 901);
            int from = random.nextInt(1, 901);
            int to = random.nextInt(from, 901);
            tamper("update log_event set payload = payload || ' ' where position = " + position);
            assertThat(findings(from, to))
                    .as("%d in %d to %d, seed %d", position, from, to, seed)
                    .containsExactlyElementsOf(
                            position < from || position > to
                                    ? List.of()
                                    : List.of("EVENT_CHANGED " + position + "-" + position));
            LOG.putEventsBack();
        }
        touched = false;
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 4", "1, 1001"})
    void what_are_no_positions_of_the_log_is_refused(long from, long to) {
        assertThatThrownBy(() -> verdict(from, to)).isInstanceOf(IllegalArgumentException.class);
    }
}
