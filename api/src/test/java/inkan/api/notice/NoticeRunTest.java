package inkan.api.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.api.notice.RunProgress.Phase;
import inkan.api.notice.RunRefused.Code;
import inkan.api.pin.EverythingWritten;
import inkan.api.pin.Traces;
import inkan.postgres.FreshDatabase;
import inkan.value.RunId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** J26 in one process: runs over real commands, logs and views, stopped and gone on with. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class NoticeRunTest {
    private static final List<Phase> STOPS = List.of(Phase.SEND, Phase.SETTLE, Phase.PRINT, Phase.REPORT);

    @TempDir
    private static Path directory;

    private static NoticeNode node;
    private static NoticeNode other;

    @TempDir
    private Path out;

    @AfterEach
    void all_live() {
        node.livesAgain();
        other.livesAgain();
    }

    @BeforeAll
    static void two_nodes() {
        FreshDatabase database = FreshDatabase.empty();
        node = NoticeNode.on(database, directory);
        other = NoticeNode.on(database, directory);
    }

    @AfterAll
    static void stop() {
        other.close();
        node.close();
    }

    @Test
    void what_is_due_is_sent_once_and_printed_and_everything_is_accounted_for(CapturedOutput output) throws Exception {
        NoticeTown town = NoticeTown.settled(node, 1_000, 60, 4);
        assertThat(town.renews(1_008).status()).isEqualTo(200);
        assertThat(town.dies(1_002).status()).isEqualTo(200);
        assertThat(town.moves(1_003).status()).isEqualTo(200);
        Path addressees = town.addressees(out.resolve("addressees.csv"));
        Files.writeString(addressees, Files.readString(addressees) + "resident-h1004,二度目,1,住所\r\nresident-x\r\n");
        List<RunProgress> told = new ArrayList<>();

        RunReport report = node.runs().run(town.request(PrintEncoding.UTF_8, addressees, out), told::add);

        assertThat(report.balanced()).isTrue();
        assertThat(List.of(report.due(), report.sent(), report.withdrawn(), report.rejected(), report.returned()))
                .containsExactly(60L, 57L, 3L, 0L, 0L);
        assertThat(report.withdrawnFor()).isEqualTo(Map.of("RENEWED", 1L, "DEAD", 1L, "MOVED", 1L));
        assertThat(report.addressees()).isEqualTo(60);
        assertThat(report.faultyAddressees()).isEqualTo(2);
        assertThat(report.hasRejects()).isTrue();
        Map<String, List<String>> printed = NoticeTown.printed(out, report);
        assertThat(town.sentByTheLog()).hasSize(57).containsExactlyInAnyOrderElementsOf(printed.keySet());
        assertThat(printed.get(town.notice(1_005)))
                .containsExactly(
                        town.notice(1_005),
                        "131121",
                        "resident-h1005",
                        "154-0017",
                        "東京都世田谷区見本1005番地",
                        NoticeTown.name(1_005),
                        "CERTIFICATES",
                        "2024-04-26",
                        "SIGNATURE USER_AUTHENTICATION",
                        "2024-01-27",
                        "false",
                        town.notice(1_005));
        assertThat(lines(report.rejectFile()))
                .containsExactly(
                        "notice,resident,field,position,character,code_point,reason,line",
                        ",,,,,,DUPLICATE_RESIDENT,62",
                        ",,,,,,WRONG_COLUMNS,63");
        isInOrder(report);
        controlFileFits(report);
        assertThat(json(out.resolve("notices-" + report.run() + ".report.json"))
                        .get("due")
                        .asLong())
                .isEqualTo(60);
        assertThat(told).extracting(RunProgress::phase).contains(Phase.values());
        assertThat(told.getLast().done()).isEqualTo(57);
        assertThat(other.runs().progress(report.run())).contains(told.getLast());
        assertThat(node.sql()
                        .sql("select count(*) from jobs.notice_claim where run = ?")
                        .param(report.run().value())
                        .query(Long.class)
                        .single())
                .isZero();
        noAddresseeIsAnywhere(output);

        RunReport again = node.runs().run(town.request(PrintEncoding.UTF_8, addressees, out), told::add);
        assertThat(again.run()).isNotEqualTo(report.run());
        assertThat(again.balanced()).isTrue();
        assertThat(again.printed()).isZero();
        assertThat(again.sent()).isEqualTo(57);
    }

    @Test
    void stopped_anywhere_and_gone_on_with_every_due_notice_is_sent_and_printed_once() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        NoticeTown town = NoticeTown.settled(node, 2_000, 300, 5);
        Path addressees = town.addressees(out.resolve("addressees.csv"));
        RunRequest request = town.request(PrintEncoding.UTF_8, addressees, out);
        Set<Integer> gone = new HashSet<>();
        List<RunReport> finished = new ArrayList<>();
        List<RunId> stopped = new ArrayList<>();
        for (int attempt = 0; attempt < 10; attempt++) {
            List<Integer> leaving = random.ints(4, 2_000, 2_300).boxed().toList();
            gone.addAll(leaving);
            boolean late = attempt > 6;
            try (var meanwhile = Executors.newSingleThreadExecutor()) {
                var left = meanwhile.submit(() -> leaving.forEach(number -> leaves(town, number)));
                run(random.nextBoolean() ? node : other, request, random, late, stopped)
                        .ifPresent(finished::add);
                left.get();
            }
        }
        finished.add(node.runs().run(request, progress -> {}));

        assertThat(stopped).as("seed " + seed).hasSizeGreaterThan(4);
        Map<String, List<String>> printed = new TreeMap<>();
        for (RunReport report : finished) {
            assertThat(report.balanced()).as("seed " + seed).isTrue();
            assertThat(report.due()).isEqualTo(300);
            assertThat(report.rejected()).isZero();
            NoticeTown.printed(out, report)
                    .forEach((notice, line) -> assertThat(printed.put(notice, line))
                            .as("seed " + seed)
                            .isNull());
            controlFileFits(report);
        }
        assertThat(finished).extracting(RunReport::run).as("seed " + seed).containsAll(stopped);
        assertThat(town.sentByTheLog()).as("seed " + seed).containsExactlyInAnyOrderElementsOf(printed.keySet());
        assertThat(printed.keySet())
                .as("seed " + seed)
                .containsAll(town.numbers()
                        .filter(number -> !gone.contains(number))
                        .mapToObj(town::notice)
                        .toList());
    }

    /** Until it ends, or is stopped: at first among its commands, later at the beginning of a step. */
    private static Optional<RunReport> run(
            NoticeNode on, RunRequest request, Random random, boolean late, List<RunId> stopped) {
        Phase fatal = late ? STOPS.get(random.nextInt(STOPS.size())) : null;
        on.diesAfter(late ? Integer.MAX_VALUE : random.nextInt(20));
        var run = new AtomicReference<RunId>();
        try {
            return Optional.of(on.runs().run(request, progress -> {
                run.set(progress.run());
                if (progress.phase() == fatal) {
                    throw new NoticeNode.Killed();
                }
            }));
        } catch (NoticeNode.Killed killed) {
            stopped.add(run.get());
            return Optional.empty();
        } finally {
            on.livesAgain();
        }
    }

    private static void leaves(NoticeTown town, int number) {
        switch (number % 3) {
            case 0 -> town.renews(number);
            case 1 -> town.dies(number);
            default -> town.moves(number);
        }
    }

    @Test
    void what_code_page_932_lacks_is_rejected_with_its_place_and_sent_when_the_file_is_mended() throws Exception {
        NoticeTown town = NoticeTown.settled(node, 3_000, 10, 6);
        Path addressees = town.addressees(out.resolve("addressees.csv"), number -> switch (number) {
            case 3_001 -> "𠮷野 葛󠄀子";
            case 3_002 -> "";
            default -> "髙橋 ①";
        });
        RunRequest request = town.request(PrintEncoding.CP932, addressees, out);

        RunReport report = node.runs().run(request, progress -> {});

        assertThat(report.balanced()).isTrue();
        assertThat(report.sent()).isEqualTo(8);
        assertThat(report.rejectedFor()).isEqualTo(Map.of("NOT_ENCODABLE", 1L, "NO_ADDRESSEE", 1L));
        assertThat(NoticeTown.printed(out, report).values())
                .allSatisfy(line -> assertThat(line.get(5)).isEqualTo("髙橋 ①"));
        assertThat(Files.readAllBytes(out.resolve(report.printFile())))
                .contains("髙橋 ①".getBytes(Charset.forName("windows-31j")));
        assertThat(lines(report.rejectFile()))
                .containsExactlyInAnyOrder(
                        "notice,resident,field,position,character,code_point,reason,line",
                        town.notice(3_001) + ",resident-h3001,name,1,𠮷,U+20BB7,NOT_ENCODABLE,",
                        town.notice(3_001) + ",resident-h3001,name,5,\uDB40\uDD00,U+E0100,NOT_ENCODABLE,",
                        town.notice(3_002) + ",resident-h3002,,,,,NO_ADDRESSEE,");

        town.addressees(addressees);
        RunReport mended = node.runs().run(request, progress -> {});
        assertThat(NoticeTown.printed(out, mended).keySet())
                .containsExactlyInAnyOrder(town.notice(3_001), town.notice(3_002));
        assertThat(mended.sent()).isEqualTo(10);
        assertThat(town.sentByTheLog()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void with_another_addressee_file_a_run_goes_on_only_if_what_it_has_sent_can_still_be_printed() throws Exception {
        NoticeTown town = NoticeTown.settled(node, 4_000, 20, 7);
        Path right = town.addressees(out.resolve("right.csv"));
        node.diesAfter(10);
        assertThatExceptionOfType(NoticeNode.Killed.class)
                .isThrownBy(() -> node.runs().run(town.request(PrintEncoding.UTF_8, right, out), progress -> {}));
        node.livesAgain();
        List<String> sent = town.sentByTheLog();
        assertThat(sent).hasSizeBetween(10, 19);
        Path wrong = town.addressees(
                out.resolve("wrong.csv"),
                number -> town.notice(number).equals(sent.getFirst()) ? "" : NoticeTown.name(number));

        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> other.runs().run(town.request(PrintEncoding.UTF_8, wrong, out), progress -> {}))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.NOT_PRINTABLE))
                .withMessageContaining(sent.getFirst())
                .withMessageContaining("for 1 notices");
        assertThat(town.sentByTheLog()).hasSameSizeAs(sent);

        RunReport report = node.runs().run(town.request(PrintEncoding.UTF_8, right, out), progress -> {});
        assertThat(report.balanced()).isTrue();
        assertThat(NoticeTown.printed(out, report)).hasSize(20);
        assertThat(town.sentByTheLog()).hasSize(20);
    }

    /** {@code /dev/full} takes nothing, as a full disk. */
    @Test
    void where_the_files_cannot_be_written_the_run_says_so_and_prints_them_when_they_can() throws Exception {
        NoticeTown town = NoticeTown.settled(node, 5_000, 10, 8);
        Path addressees = town.addressees(out.resolve("addressees.csv"));
        Path file = Files.createFile(out.resolve("file"));
        refusedAsNotWritable(town.request(PrintEncoding.UTF_8, addressees, file));
        assertThat(town.sentByTheLog()).isEmpty();

        var part = new AtomicReference<Path>();
        RunRequest request = town.request(PrintEncoding.UTF_8_BOM, addressees, out);
        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> node.runs().run(request, progress -> {
                    if (progress.phase() == Phase.SETTLE && part.get() == null) {
                        part.set(full(out.resolve("notices-" + progress.run() + ".csv.part")));
                    }
                }))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.OUT_NOT_WRITABLE))
                .withMessageContaining("No space left on device");
        assertThat(town.sentByTheLog()).hasSize(10);

        Files.delete(part.get());
        RunReport report = node.runs().run(request, progress -> {});
        assertThat(report.balanced()).isTrue();
        assertThat(NoticeTown.printed(out, report)).hasSize(10);
        assertThat(Files.readAllBytes(out.resolve(report.printFile())))
                .startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        assertThat(town.sentByTheLog()).hasSize(10);
    }

    @Test
    void two_runs_on_two_nodes_share_the_work_and_the_same_run_is_under_way_once() throws Exception {
        NoticeTown town = NoticeTown.settled(node, 6_000, 400, 9);
        Path addressees = town.addressees(out.resolve("addressees.csv"));
        var together = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Object>> runs = List.of(
                    () -> run(node, town.request(PrintEncoding.UTF_8, addressees, out), together),
                    () -> run(other, town.request(PrintEncoding.CP932, addressees, out), together),
                    () -> run(other, town.request(PrintEncoding.UTF_8, addressees, out), together));
            List<Object> results = new ArrayList<>();
            for (var done : threads.invokeAll(runs)) {
                results.add(done.get());
            }
            List<RunReport> reports = results.stream()
                    .filter(RunReport.class::isInstance)
                    .map(RunReport.class::cast)
                    .toList();
            assertThat(results).hasSize(3).anyMatch(RunReport.class::isInstance);
            assertThat(results)
                    .filteredOn(Code.class::isInstance)
                    .allMatch(code -> code == Code.RUN_UNDER_WAY)
                    .hasSizeLessThanOrEqualTo(1);
            List<String> printed = new ArrayList<>();
            for (RunReport report : reports) {
                assertThat(report.balanced()).isTrue();
                assertThat(report.sent()).isEqualTo(400);
                printed.addAll(NoticeTown.printed(out, report).keySet());
            }
            assertThat(printed).hasSize(400).doesNotHaveDuplicates();
            assertThat(town.sentByTheLog()).containsExactlyInAnyOrderElementsOf(printed);
        }
    }

    private static Object run(NoticeNode on, RunRequest request, CyclicBarrier together) throws Exception {
        together.await();
        try {
            return on.runs().run(request, progress -> {});
        } catch (RunRefused refused) {
            return refused.code();
        }
    }

    private void refusedAsNotWritable(RunRequest request) {
        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> node.runs().run(request, progress -> {}))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(Code.OUT_NOT_WRITABLE))
                .withMessageContaining(request.out().toString());
    }

    private static Path full(Path part) {
        try {
            return Files.createSymbolicLink(part, Path.of("/dev/full"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void isInOrder(RunReport report) throws IOException {
        List<String> notices = lines(report.printFile()).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(line -> line[7] + " " + line[0])
                .toList();
        assertThat(notices).isSorted();
    }

    private void controlFileFits(RunReport report) throws Exception {
        byte[] print = Files.readAllBytes(out.resolve(report.printFile()));
        JsonNode control = json(out.resolve(report.controlFile()));
        assertThat(control.get("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(Sha256.start().digest(print)));
        assertThat(control.get("bytes").asLong()).isEqualTo(print.length);
        assertThat(control.get("lines").asLong()).isEqualTo(report.printed());
        assertThat(control.at("/linesPerMunicipality/131121").asLong()).isEqualTo(report.printed());
        assertThat(control.get("run").asString()).isEqualTo(report.run().value());
    }

    /** Names and addresses are in the files that were given and asked for, and nowhere else. */
    private static void noAddresseeIsAnywhere(CapturedOutput output) {
        assertThat(output.getAll()).doesNotContain(NoticeTown.CANARY);
        assertThat(new EverythingWritten(node.sql()).columnsWith(Traces.of(NoticeTown.CANARY)))
                .isEmpty();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readString(out.resolve(file)).lines().toList();
    }

    private static JsonNode json(Path file) throws IOException {
        return new JsonMapper().readTree(Files.readString(file));
    }
}
