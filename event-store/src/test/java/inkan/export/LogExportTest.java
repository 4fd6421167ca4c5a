package inkan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.checkpoint.BeyondTheLastCheckpointException;
import inkan.checkpoint.DamagedLogException;
import inkan.checkpoint.SealedLog;
import inkan.checkpoint.SigningKeyMissingException;
import inkan.verifier.Outside;
import inkan.verifier.Verdict;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class LogExportTest {

    private static final SealedLog LOG = SealedLog.of(1_000, 1, 200, 256, 700);

    @ParameterizedTest(name = "positions {0} to {1}")
    @CsvSource({"1, 1", "1, 1000", "1, 256", "256, 257", "257, 512", "300, 301", "700, 1000", "999, 1000", "2, 999"})
    void a_range_that_nobody_has_touched_is_proved_and_nothing_is_found(long from, long to) {
        byte[] export = Exports.export(LOG, new Selection.Range(from, to));

        Verdict verdict = Exports.verdict(export, Outside.key(Exports.key(LOG)));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.clean()).isTrue();
        assertThat(verdict.signed()).isTrue();
        assertThat(verdict.events()).isEqualTo(to - from + 1);
        assertThat(verdict.manifest().orElseThrow().from()).isEqualTo(from);
        assertThat(verdict.manifest().orElseThrow().to()).isEqualTo(to);
    }

    @ParameterizedTest(name = "{0} events")
    @ValueSource(ints = {1, 2, 255, 256, 257, 600, 1_000})
    void the_whole_log_is_exported_as_far_as_it_reaches_and_the_checkpoint_for_it_is_made(int size) {
        SealedLog log = SealedLog.of(size);

        byte[] export = Exports.export(log, new Selection.All());
        Verdict verdict = Exports.verdict(export, Outside.NOTHING.and(newest(log)));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.events()).isEqualTo(size);
        assertThat(verdict.manifest().orElseThrow().kind()).isEqualTo("all");
    }

    private static String newest(SealedLog log) {
        return log.column("select note from log_checkpoint order by size desc").getFirst();
    }

    @Test
    void streams_are_exported_with_all_their_events_wherever_these_are() {
        var chosen = new Selection.Streams(
                Selection.Subject.RESIDENT, "resident-1", List.of("カード-3", "カード-100", "カード-7", "unknown"));

        Verdict verdict = Exports.verdict(Exports.export(LOG, chosen), Outside.key(Exports.key(LOG)));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.events()).isEqualTo(21);
        assertThat(verdict.manifest().orElseThrow().streams())
                .extracting(stream -> stream.name() + " " + stream.first() + "-" + stream.last())
                .containsExactlyInAnyOrder("カード-3 0-6", "カード-7 0-6", "カード-100 0-6");
        assertThat(verdict.notChecked())
                .anySatisfy(what -> assertThat(what).contains("Whether the log holds more about this resident"));
    }

    @Test
    void checkpoints_that_were_kept_are_held_against_the_export_as_far_as_it_tells() {
        List<String> kept = LOG.column("select note from log_checkpoint order by size");
        byte[] all = Exports.export(LOG, new Selection.All());
        byte[] range = Exports.export(LOG, new Selection.Range(250, 800));

        for (String note : kept) {
            assertThat(Exports.verdict(all, Outside.key(Exports.key(LOG)).and(note))
                            .findings())
                    .isEmpty();
        }
        assertThat(Exports.verdict(range, Outside.NOTHING.and(kept.get(3))).notChecked())
                .noneSatisfy(what -> assertThat(what).contains("checkpoint that was kept"));
        assertThat(Exports.verdict(range, Outside.NOTHING.and(kept.get(1))).notChecked())
                .anySatisfy(what -> assertThat(what).contains("continues the checkpoint that was kept, of size 200"));
    }

    @Test
    void a_checkpoint_of_another_history_is_told_to_differ() {
        SealedLog log = SealedLog.of(500, 300);
        String kept = log.column("select note from log_checkpoint").getFirst();
        assertThat(Exports.shortly(
                        Exports.verdict(Exports.export(log, new Selection.All()), Outside.NOTHING.and(kept))))
                .isEmpty();
        SealedLog other = SealedLog.of(0);
        other.tamper("update log_identity set origin = '"
                + log.column("select origin from log_identity").getFirst() + "'");
        other.tamper("insert into log_checkpoint_key values (1, '" + Exports.key(log) + "', now())");
        other.takeKeyOf(log);
        other.append(400);
        other.tamper("update log_event set revision = 9 where position = 250");
        other.frontierOfTheRows();

        byte[] export = Exports.export(other, new Selection.All());
        assertThat(Exports.shortly(Exports.verdict(export, Outside.key(Exports.key(log)))))
                .isEmpty();
        assertThat(Exports.shortly(
                        Exports.verdict(export, Outside.key(Exports.key(log)).and(kept))))
                .containsExactly("CHECKPOINT_DIFFERS 1-300");
    }

    @Test
    void keys_hand_over_to_one_another_and_the_first_one_is_enough_to_trust_the_last() {
        SealedLog log = SealedLog.of(10, 10);
        String first = Exports.key(log);
        for (int i = 0; i < 3; i++) {
            assertThat(log.checkpointer.rotateKey()).isPresent();
            log.append(5);
            log.checkpoint();
            log.append(5);
            log.checkpoint();
        }
        assertThat(log.column("select verifier_key from log_checkpoint_key")).hasSize(4);
        byte[] export = Exports.export(log, new Selection.All());

        Verdict verdict = Exports.verdict(export, Outside.key(first));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.keys()).hasSize(4);
        assertThat(verdict.signed()).isTrue();
        assertThat(Exports.verdict(export, Outside.key(newestKey(log))).findings())
                .filteredOn(finding -> finding.kind() != inkan.verifier.Finding.Kind.NOT_TRUSTED)
                .isEmpty();
    }

    private static String newestKey(SealedLog log) {
        return log.column("select verifier_key from log_checkpoint_key order by number desc")
                .getFirst();
    }

    @Test
    void a_key_of_somebody_else_is_told_not_to_be_trusted() {
        byte[] export = Exports.export(LOG, new Selection.Range(1, 5));

        assertThat(Exports.shortly(Exports.verdict(export, Outside.key(Exports.key(SealedLog.of(1, 1))))))
                .containsOnly("NOT_TRUSTED");
    }

    @Test
    void an_event_that_is_not_what_was_signed_is_never_exported() {
        SealedLog log = SealedLog.of(600, 600);
        log.tamper("update log_event set revision = 9 where position = 300");

        assertThatThrownBy(() -> Exports.export(log, new Selection.All()))
                .isInstanceOf(DamagedLogException.class)
                .hasMessage("positions 257 to 512 are not what was signed");
        log.tamper("delete from log_event where position = 300");
        assertThatThrownBy(() -> Exports.export(log, new Selection.Range(290, 310)))
                .isInstanceOf(DamagedLogException.class);
        assertThat(Exports.verdict(Exports.export(log, new Selection.Range(1, 256)), Outside.NOTHING)
                        .clean())
                .isTrue();
    }

    @Test
    void what_cannot_be_exported_is_refused_before_the_first_byte() throws Exception {
        assertThatThrownBy(() -> Exports.export(SealedLog.of(0), new Selection.All()))
                .isInstanceOf(BeyondTheLastCheckpointException.class);
        assertThatThrownBy(() -> Exports.export(LOG, new Selection.Range(5, 1_001)))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.BEYOND_THE_END));
        assertThatThrownBy(() -> Exports.export(
                        LOG, new Selection.Streams(Selection.Subject.CARD, "card-1", List.of("unknown"))))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.NOTHING_THERE));
        assertThatThrownBy(() -> Exports.export(
                        LOG,
                        new Selection.Streams(
                                Selection.Subject.CARD,
                                "card-1",
                                IntStream.rangeClosed(0, LogExport.MOST_STREAMS)
                                        .mapToObj(Integer::toString)
                                        .toList())))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.TOO_MANY));
        SealedLog without = SealedLog.of(10, 10);
        Files.delete(without.keyFile);
        assertThatThrownBy(() -> Exports.export(without, new Selection.All()))
                .isInstanceOf(SigningKeyMissingException.class);
    }
}
