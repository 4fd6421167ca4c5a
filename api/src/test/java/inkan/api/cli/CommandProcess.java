package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.InkanApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command in a process of its own.
 *
 * @param scratch holds what it says on standard output and standard error
 */
record CommandProcess(Process process, Path scratch) {
    private static final int MINUTES = 2;

    /** How it ended. */
    record Ended(int code, String out, String err) {
        JsonNode json() {
            return new JsonMapper().readTree(out);
        }
    }

    static CommandProcess start(Path scratch, String... arguments) throws IOException {
        Path said = Files.createTempDirectory(scratch, "command");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + said,
                "-cp",
                System.getProperty("java.class.path"),
                InkanApplication.class.getName()));
        command.addAll(List.of(arguments));
        return new CommandProcess(
                new ProcessBuilder(command)
                        .redirectOutput(said.resolve("out").toFile())
                        .redirectError(said.resolve("err").toFile())
                        .start(),
                said);
    }

    static Ended run(Path scratch, String... arguments) throws IOException, InterruptedException {
        return start(scratch, arguments).await();
    }

    Ended await() throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), out(), err());
    }

    String out() throws IOException {
        return Files.readString(scratch.resolve("out"));
    }

    String err() throws IOException {
        return Files.readString(scratch.resolve("err"));
    }
}
