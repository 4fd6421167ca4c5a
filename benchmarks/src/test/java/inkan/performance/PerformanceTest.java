package inkan.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class PerformanceTest {
    @TempDir
    private Path directory;

    /** What no time is asserted of: a test machine is shared. */
    @Test
    void the_shortest_run_measures_every_line_of_the_document_and_leaves_no_data_behind() throws Exception {
        Path document = directory.resolve("performance.md");
        Performance.measure(Options.of(
                "--size=tiny",
                "--stages=commands,nodes,import,views,notices,verification,latency,audit",
                "--directory=" + directory.resolve("results"),
                "--document=" + document));

        List<String> lines = Files.readAllLines(document);
        assertThat(lines).noneMatch(line -> line.contains("{{"));
        assertThat(lines.stream().filter(line -> line.contains("not measured")))
                .as("only a restart needs the runnable program")
                .singleElement()
                .asString()
                .contains("seconds from kill to serving again");
        try (var left = Files.list(directory.resolve("results"))) {
            assertThat(left).allMatch(file -> file.toString().endsWith(".properties"));
        }
    }
}
