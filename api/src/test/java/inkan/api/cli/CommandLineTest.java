package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inkan.api.notice.NoticeRuns;
import inkan.api.notice.PrintEncoding;
import inkan.api.notice.RunProgress;
import inkan.api.notice.RunRefused;
import inkan.api.notice.RunReport;
import inkan.api.notice.RunRequest;
import inkan.value.MunicipalityCode;
import inkan.value.RunId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is understood at the command line, and how it ends. The job itself is played by a stand-in. */
class CommandLineTest {
    private static final String RUN = "notices run --from 2027-03-01 --to 2027-03-31 ";
    private static final String FILES = " --addressees a.csv --out o";
    private static final MunicipalityCode SETAGAYA = new MunicipalityCode("131121");
    private static final MunicipalityCode MATSUE = new MunicipalityCode("322016");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<List<String>> started = new ArrayList<>();
    private final List<RunRequest> requests = new ArrayList<>();
    private RuntimeException failure;
    private RunReport report = report(true, 0, 0);
    private boolean closed;

    private int execute(String line) {
        return new CommandLineProgram(this::node, new PrintWriter(out), new PrintWriter(err)).execute(line.split(" "));
    }

    private Node node(List<String> settings) {
        started.add(settings);
        return new Node() {
            @Override
            public <T> T get(Class<T> part) {
                return part.cast(new Job());
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    private final class Job implements NoticeRuns {
        @Override
        public RunReport run(RunRequest request, Consumer<RunProgress> progress) {
            requests.add(request);
            if (failure != null) {
                throw failure;
            }
            progress.accept(runs().getFirst());
            return report;
        }

        @Override
        public Optional<RunProgress> progress(RunId run) {
            return Optional.empty();
        }

        @Override
        public List<RunProgress> runs() {
            return List.of(new RunProgress(
                    new RunId("run-1"),
                    LocalDate.parse("2027-03-01"),
                    LocalDate.parse("2027-03-31"),
                    Set.of(SETAGAYA),
                    PrintEncoding.CP932,
                    RunProgress.Phase.SEND,
                    2_000,
                    900,
                    80,
                    20,
                    1_000,
                    Instant.parse("2027-02-26T00:30:00Z"),
                    null));
        }
    }

    private static RunReport report(boolean balanced, long rejected, long faultyAddressees) {
        return new RunReport(
                new RunId("run-1"),
                LocalDate.parse("2027-03-01"),
                LocalDate.parse("2027-03-31"),
                Set.of(SETAGAYA),
                PrintEncoding.UTF_8,
                balanced,
                10,
                10 - rejected,
                0,
                Map.of(),
                rejected,
                rejected == 0 ? Map.of() : Map.of("NO_ADDRESSEE", rejected),
                0,
                0,
                0,
                10 - rejected,
                10,
                faultyAddressees,
                "00",
                "notices-run-1.csv",
                "notices-run-1.rejects.csv",
                "notices-run-1.control.json");
    }

    static Stream<Arguments> understood() {
        return Stream.of(
                arguments(
                        RUN + "--municipality 131121" + FILES,
                        new RunRequest(
                                LocalDate.parse("2027-03-01"),
                                LocalDate.parse("2027-03-31"),
                                Set.of(SETAGAYA),
                                PrintEncoding.UTF_8,
                                Path.of("a.csv"),
                                Path.of("o"),
                                4)),
                arguments(
                        RUN + "--municipality=131121 --municipality=322016 --encoding=CP932 --workers=16" + FILES,
                        new RunRequest(
                                LocalDate.parse("2027-03-01"),
                                LocalDate.parse("2027-03-31"),
                                Set.of(SETAGAYA, MATSUE),
                                PrintEncoding.CP932,
                                Path.of("a.csv"),
                                Path.of("o"),
                                16)),
                arguments(
                        RUN + "--municipality 131121,322016 --encoding UTF-8-BOM --workers 1" + FILES,
                        new RunRequest(
                                LocalDate.parse("2027-03-01"),
                                LocalDate.parse("2027-03-31"),
                                Set.of(SETAGAYA, MATSUE),
                                PrintEncoding.UTF_8_BOM,
                                Path.of("a.csv"),
                                Path.of("o"),
                                1)),
                arguments(
                        "notices run --from 2027-03-31 --to 2027-03-31 --all-municipalities" + FILES,
                        new RunRequest(
                                LocalDate.parse("2027-03-31"),
                                LocalDate.parse("2027-03-31"),
                                Set.of(),
                                PrintEncoding.UTF_8,
                                Path.of("a.csv"),
                                Path.of("o"),
                                4)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("understood")
    void what_is_understood_is_asked_of_the_job(String line, RunRequest request) {
        assertThat(execute(line)).as(err.toString()).isZero();

        assertThat(requests).containsExactly(request);
        assertThat(closed).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "notcies run",
                "notices",
                "notices send",
                "notices run",
                "notices run --from 2027-03-01 --municipality 131121" + FILES,
                "notices run --from 2027-03-32 --to 2027-03-31 --municipality 131121" + FILES,
                "notices run --from 1.3.2027 --to 2027-03-31 --municipality 131121" + FILES,
                "notices run --from 2027-04-01 --to 2027-03-31 --municipality 131121" + FILES,
                RUN + FILES,
                RUN + "--municipality 131122" + FILES,
                RUN + "--municipality Setagaya" + FILES,
                RUN + "--municipality 131121 --all-municipalities" + FILES,
                RUN + "--municipality 131121 --addressees a.csv",
                RUN + "--municipality 131121 --out o",
                RUN + "--municipality 131121 --encoding SJIS" + FILES,
                RUN + "--municipality 131121 --encoding utf-8" + FILES,
                RUN + "--municipality 131121 --workers 0" + FILES,
                RUN + "--municipality 131121 --workers 17" + FILES,
                RUN + "--municipality 131121 --workers many" + FILES,
                RUN + "--municipality 131121 --progress dots" + FILES,
                RUN + "--municipality 131121 --colour" + FILES,
                RUN + "--municipality 131121 surplus" + FILES,
                RUN + "--municipality 131121 --spring.profiles.active rehearsal" + FILES,
                "notices returned",
                "notices returned r.csv",
                "notices returned r.csv --municipality 1",
                "notices returned r.csv s.csv --municipality 131121",
                "notices returned r.csv --municipality 131121 --actor Sato",
                "notices runs --since 2027-03-01"
            })
    void what_is_not_understood_ends_with_2_and_help_and_nothing_is_started(String line) {
        assertThat(execute(line)).isEqualTo(2);

        assertThat(err.toString()).contains("Usage: inkan");
        assertThat(out.toString()).isEmpty();
        assertThat(requests).isEmpty();
        assertThat(started).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"help", "--help", "-h", "notices --help", "notices run --help", "help notices"})
    void help_is_given_on_standard_output(String line) {
        assertThat(execute(line)).isZero();

        assertThat(out.toString()).startsWith("Usage: inkan");
        assertThat(started).isEmpty();
    }

    @Test
    void the_help_of_a_command_tells_every_exit_code() {
        execute("notices run --help");

        for (ExitCode code : ExitCode.values()) {
            assertThat(out.toString().replaceAll("\\s+", " ")).contains(" " + code.number() + " " + code.words());
        }
    }

    @Test
    void settings_of_the_program_may_stand_anywhere() {
        execute(
                "--inkan.data-directory=d notices --spring.profiles.active=rehearsal run --from 2027-03-01 --to 2027-03-31"
                        + " --municipality 131121 --addressees a.csv --out=o.x -- --inkan.view-wait=9s");

        assertThat(started)
                .containsExactly(List.of(
                        "--inkan.data-directory=d", "--spring.profiles.active=rehearsal", "--inkan.view-wait=9s"));
        assertThat(requests.getFirst().out()).isEqualTo(Path.of("o.x"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "notices run, true",
        "--inkan.data-directory=d notices, true",
        "help, true",
        "--help, true",
        "notcies, true",
        "'', false",
        "--server.port=0, false",
        "--server.port=0 --inkan.data-directory=d, false",
        "--debug, false",
        "--debug notices, false"
    })
    void without_a_command_the_program_serves(String line, boolean command) {
        assertThat(CommandLineProgram.isMeant(line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(command);
    }

    static Stream<Arguments> reports() {
        return Stream.of(
                arguments(report(true, 0, 0), 0),
                arguments(report(true, 1, 0), 3),
                arguments(report(true, 0, 1), 3),
                arguments(report(false, 0, 0), 4),
                arguments(report(false, 1, 1), 4));
    }

    @ParameterizedTest(name = "{0} ends with {1}")
    @MethodSource("reports")
    void a_run_ends_as_its_report_says(RunReport said, int code) {
        report = said;

        assertThat(execute(RUN + "--all-municipalities --json" + FILES)).isEqualTo(code);

        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.get("run").asString()).isEqualTo("run-1");
        assertThat(json.get("balanced").asBoolean()).isEqualTo(said.balanced());
        assertThat(json.get("rejected").asLong()).isEqualTo(said.rejected());
        assertThat(err.toString()).contains("due 10 = sent");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(refused(RunRefused.Code.ADDRESSEES_UNREADABLE), 5),
                arguments(refused(RunRefused.Code.OUT_NOT_WRITABLE), 5),
                arguments(refused(RunRefused.Code.NOT_PRINTABLE), 5),
                arguments(refused(RunRefused.Code.RUN_UNDER_WAY), 6),
                arguments(refused(RunRefused.Code.VIEWS_BEHIND), 4),
                arguments(refused(RunRefused.Code.DATABASE_UNAVAILABLE), 7),
                arguments(new IllegalStateException(new SQLException("gone", "57P01")), 7),
                arguments(new IllegalStateException(new SQLException("refused", "08001")), 7),
                arguments(new IllegalStateException(new SQLException("wrong", "42601")), 1),
                arguments(new IllegalStateException("住所 in a message"), 1));
    }

    private static RunRefused refused(RunRefused.Code code) {
        return new RunRefused(code, "because of " + code);
    }

    @ParameterizedTest(name = "{0} ends with {1}")
    @MethodSource("failures")
    void a_run_that_fails_ends_with_the_code_of_its_reason(RuntimeException reason, int code) {
        failure = reason;

        assertThat(execute(RUN + "--all-municipalities --json" + FILES)).isEqualTo(code);

        assertThat(out.toString()).isEmpty();
        assertThat(closed).isTrue();
        if (reason instanceof RunRefused) {
            assertThat(err.toString()).contains(reason.getMessage());
        }
        assertThat(err.toString()).doesNotContain("住所");
    }

    @Test
    void the_last_runs_are_listed() {
        assertThat(execute("notices runs")).isZero();

        assertThat(out.toString().lines().toList().getLast())
                .matches("run-1 \\* +2027-03-01–2027-03-31 +131121 +CP932 +2027-02-26 09:30 +1,000 +2,000");
    }

    @Test
    void the_last_runs_are_listed_as_json() {
        assertThat(execute("notices runs --json")).isZero();

        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.at("/0/run").asString()).isEqualTo("run-1");
        assertThat(json.at("/0/done").asLong()).isEqualTo(1_000);
        assertThat(json.at("/0").has("finished")).isFalse();
    }
}
