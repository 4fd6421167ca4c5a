package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Holder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The commands of retention on the program's own wiring: three residents of a town whose cards ended on 2029-10-10. */
class RetentionCommandLineTest extends RunningProgram {
    private static final String TOWN = "401307";
    private static final int RESIDENTS = 3;

    @Autowired
    private ApplicationContext program;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final List<String> residents = new ArrayList<>();

    private void threeResidentsOfATown() {
        for (int i = 0; i < RESIDENTS; i++) {
            Holder holder = new Holder(api, newNumber());
            clock.set("2020-05-01");
            holder.done(
                            "register-resident",
                            Map.of(
                                    "resident",
                                    holder.resident(),
                                    "municipality",
                                    TOWN,
                                    "nationality",
                                    "JAPANESE",
                                    "basicFour",
                                    holder.basicFour("1990-10-10", holder.address())))
                    .apply();
            clock.set("2020-05-15");
            holder.issue().deliver();
            residents.add(holder.resident());
        }
        clock.set("2039-10-11");
    }

    private int execute(String line) {
        out.getBuffer().setLength(0);
        var err = new PrintWriter(new StringWriter());
        return new CommandLineProgram(settings -> node(), new PrintWriter(out, true), err)
                .execute((line + " --municipality " + TOWN).split(" ", -1));
    }

    private Node node() {
        return new Node() {
            @Override
            public <T> T get(Class<T> part) {
                return program.getBean(part);
            }

            @Override
            public void close() {} // it is the other tests' program too
        };
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }

    @Test
    @Tag("D-3")
    @Tag("D-5")
    void what_one_requests_for_a_town_another_approves_by_list_and_nothing_is_done_twice() throws IOException {
        threeResidentsOfATown();
        assertThat(execute("retention status")).isZero();
        assertThat(lines()).containsExactly("due 3, requested 0");
        assertThat(execute("retention due")).isZero();
        assertThat(lines())
                .containsExactlyInAnyOrderElementsOf(residents.stream()
                        .map(resident -> resident + " over since 2039-10-11")
                        .toList());

        assertThat(execute("retention request --actor clerk-ito --progress none"))
                .isZero();
        assertThat(lines()).containsExactly("requested 3, destroyed before 0, refused 0");
        assertThat(execute("retention request --actor clerk-ito --progress none"))
                .isZero();
        assertThat(lines()).containsExactly("requested 0, destroyed before 0, refused 0");
        assertThat(execute("retention status --json")).isZero();
        assertThat(lines()).containsExactly("{\"due\":0,\"pending\":3}");

        assertThat(execute("retention due --requested")).isZero();
        assertThat(lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).endsWith("requested by clerk-ito on 2039-10-11"));
        Path list = Files.write(directory.resolve("to-approve.txt"), lines());
        String approve = "retention approve --progress none --file " + list + " --actor ";
        assertThat(execute(approve + "clerk-ito")).isEqualTo(ExitCode.REJECTS.number());
        assertThat(lines()).hasSize(4).contains(residents.getFirst() + " refused: D-3 ANOTHER_ONE_DECIDES");

        assertThat(execute("retention approve --progress none --actor clerk-abe " + residents.getFirst()))
                .isZero();
        assertThat(execute(approve + "clerk-abe")).isZero();
        assertThat(lines())
                .containsExactlyInAnyOrder(
                        residents.getFirst() + " refused: D-6 THE_PERSONAL_DATA_IS_NOT_DESTROYED",
                        "approved 2, destroyed before 1, refused 0");
        assertThat(execute("retention status")).isZero();
        assertThat(lines()).containsExactly("due 0, requested 0");
    }

    @Test
    void an_approval_names_somebody_and_says_who_approves() {
        assertThat(execute("retention approve --actor clerk-abe")).isEqualTo(ExitCode.USAGE.number());
        assertThat(execute("retention approve resident-x")).isEqualTo(ExitCode.USAGE.number());
        assertThat(execute("retention approve --actor clerk-abe Hanako")).isEqualTo(ExitCode.USAGE.number());
        assertThat(execute("retention approve --actor clerk-abe --file " + directory.resolve("none")))
                .isEqualTo(ExitCode.FILE.number());
        assertThat(execute("retention approve --progress none --actor clerk-abe resident-unheard-of"))
                .isEqualTo(ExitCode.REJECTS.number());
        assertThat(lines()).contains("resident-unheard-of refused: UNKNOWN");
    }
}
