package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Holder;
import inkan.verifier.Outside;
import inkan.verifier.Verdict;
import inkan.verifier.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** {@code audit export}, on the running program's own parts. */
class ExportLogTest extends RunningProgram {

    @Autowired
    private ApplicationContext context;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String line) {
        return new CommandLineProgram(settings -> node(), new PrintWriter(out), new PrintWriter(err, true))
                .execute(("audit export " + line + " --progress lines").split(" "));
    }

    private Node node() {
        return new Node() {
            @Override
            public <T> T get(Class<T> part) {
                return context.getBean(part);
            }

            @Override
            public void close() {
                out.write("closed ");
            }
        };
    }

    private void residents(int count) {
        for (int i = 0; i < count; i++) {
            new Holder(api, newNumber()).withACardSince2020(clock);
        }
    }

    private static Verdict verdict(Path file) throws IOException {
        return Verification.of(() -> Files.newInputStream(file), Outside.NOTHING, read -> {});
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void the_whole_log_goes_into_a_file_that_the_verifier_finds_clean() throws Exception {
        residents(3);
        Path file = directory.resolve("all.inkan");

        assertThat(execute("--all --out " + file)).as(err.toString()).isZero();

        Verdict verdict = verdict(file);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.events()).isEqualTo(head());
        assertThat(files()).containsExactly("all.inkan");
        assertThat(out.toString()).contains("%,d events".formatted(head())).contains("closed");
        assertThat(err.toString()).contains("exporting");
    }

    @Test
    void a_range_is_told_as_json() throws Exception {
        residents(3);
        Path file = directory.resolve("range.inkan");

        assertThat(execute("--from 2 --to 3 --json --out " + file)).isZero();

        assertThat(out.toString()).contains("\"events\":2", "\"from\":2", "\"to\":3");
        assertThat(verdict(file).events()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_exported_leaves_no_file_and_what_was_there_before() throws Exception {
        residents(1);
        Path file = directory.resolve("kept.inkan");
        Files.writeString(file, "kept");

        assertThat(execute("--card card-unheard-of --out " + file)).isEqualTo(ExitCode.ABSENT.number());
        assertThat(execute("--resident resident-unheard-of --out " + file)).isEqualTo(ExitCode.ABSENT.number());
        assertThat(execute("--from 1 --to " + (head() + 1) + " --out " + file)).isEqualTo(ExitCode.ABSENT.number());
        assertThat(execute("--from 2 --to 1 --out " + file)).isEqualTo(ExitCode.USAGE.number());
        assertThat(execute("--all --from 2 --to 2 --out " + file)).isEqualTo(ExitCode.USAGE.number());
        assertThat(execute("--out " + file)).isEqualTo(ExitCode.USAGE.number());
        assertThat(execute("--all --out " + directory.resolve("nowhere").resolve("x")))
                .isEqualTo(ExitCode.FILE.number());

        assertThat(files()).containsExactly("kept.inkan");
        assertThat(Files.readString(file)).isEqualTo("kept");
        assertThat(err.toString()).contains("There is no such card.", "そのようなカードは記録されていない。");
    }

    @Test
    void an_event_that_is_not_what_was_signed_ends_it_with_a_code_of_its_own_and_without_a_file() throws Exception {
        residents(2);
        assertThat(execute("--all --out " + directory.resolve("before"))).isZero();
        long position = head();
        SUPERUSER.sql("alter table log_event disable trigger all").update();
        SUPERUSER
                .sql("update log_event set revision = revision + 1 where position = " + position)
                .update();
        try {
            assertThat(execute("--from " + position + " --to " + position + " --out " + directory.resolve("after")))
                    .isEqualTo(ExitCode.FINDINGS.number());
        } finally {
            SUPERUSER
                    .sql("update log_event set revision = revision - 1 where position = " + position)
                    .update();
            SUPERUSER.sql("alter table log_event enable trigger all").update();
        }
        assertThat(files()).containsExactly("before");
    }
}
