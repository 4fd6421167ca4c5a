package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Holder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Papers as commands, on the program that all tests share. */
class PaperCommandsTest extends RunningProgram {
    @Autowired
    private ApplicationContext program;

    @TempDir
    private Path files;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String line) {
        return new CommandLineProgram(settings -> new Running(), new PrintWriter(out), new PrintWriter(err))
                .execute(line.split(" "));
    }

    /** The running program as the node of a command, which stays when the command ends. */
    private final class Running implements Node {
        @Override
        public <T> T get(Class<T> part) {
            return program.getBean(part);
        }

        @Override
        public void close() {}
    }

    @Test
    void a_copy_and_a_report_are_written_whole_in_place_of_what_was_there() throws IOException {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        Path copy = Files.writeString(files.resolve("copy.pdf"), "old");
        Path report = files.resolve("report.pdf");

        assertThat(execute("audit copy --certificate " + holder.serial("signature", 1) + " --out " + copy))
                .as(err.toString())
                .isZero();
        assertThat(execute("audit report --resident " + holder.resident() + " --on 2020-05-16 --position " + head()
                        + " --out " + report))
                .as(err.toString())
                .isZero();

        for (Path pdf : new Path[] {copy, report}) {
            assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-1.")
                    .endsWith("%%EOF\n");
        }
        assertThat(left()).containsExactlyInAnyOrder(copy, report);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(copy.toString(), report.toString()).doesNotContain(holder.name());
    }

    private Stream<Path> left() throws IOException {
        try (Stream<Path> left = Files.list(files)) {
            return left.toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "audit copy --certificate cert-unheard-of --out F, 9, unknown-certificate",
        "audit report --resident resident-unheard-of --out F, 9, unknown-resident",
        "audit report --resident resident-unheard-of --on 2999-01-01 --out F, 2, in-the-future",
        "audit report --resident resident-unheard-of --position 999999999999 --out F, 9, beyond-the-end-of-the-log",
        "audit report --resident somebody --out F, 2, Usage",
        "audit report --resident resident-1, 2, Usage",
        "audit copy --certificate cert-1 --on 2020-02-30 --out F, 2, Usage",
        "audit copy --certificate cert-1 --position 0 --out F, 2, Usage"
    })
    void what_cannot_be_printed_leaves_no_file(String line, int code, String words) throws IOException {
        new Holder(api, newNumber()).withACardSince2020(clock);

        assertThat(execute(line.replace("F", files.resolve("f.pdf").toString())))
                .isEqualTo(code);

        assertThat(err.toString()).contains(words);
        assertThat(left()).isEmpty();
    }

    @Test
    void where_nothing_can_be_written_the_code_says_so() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);

        assertThat(execute("audit report --resident " + holder.resident() + " --out " + files.resolve("no/f.pdf")))
                .isEqualTo(5);
    }
}
