package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.InkanApplication;
import inkan.api.OnDatabase;
import inkan.postgres.FreshDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tour of the README, run as it stands there against a rehearsal: the answers are those pasted. */
@SpringBootTest(
        classes = InkanApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "inkan.rehearsal.residents=0")
@ActiveProfiles("rehearsal")
class TourTest {
    private static final Pattern STEP = Pattern.compile("```sh\\n([^`]*)```\\n\\n```json\\n([^`]*)```");
    private static final Pattern ABBREVIATIONS = Pattern.compile("```sh\\n(inkan\\(\\)[^`]*)```");

    /** What differs from run to run. */
    private static final Set<String> FLEETING =
            Set.of("position", "id", "recordedAt", "causationId", "correlationId", "digest", "now");

    private static final FreshDatabase DATABASE = FreshDatabase.empty();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path directory;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void onAFreshDatabase(DynamicPropertyRegistry properties) {
        OnDatabase.settings(DATABASE).forEach((name, value) -> properties.add(name, () -> value));
        properties.add("inkan.data-directory", () -> directory);
    }

    @TestFactory
    List<DynamicTest> the_commands_of_the_tour_are_answered_as_the_readme_says() throws IOException {
        String readme = Files.readString(Checkout.ROOT.resolve("README.md"));
        Matcher abbreviations = ABBREVIATIONS.matcher(readme);
        assertThat(abbreviations.find()).isTrue();
        List<DynamicTest> steps = new ArrayList<>();
        Matcher step = STEP.matcher(readme);
        while (step.find()) {
            String commands = step.group(1);
            String pasted = step.group(2);
            steps.add(DynamicTest.dynamicTest(
                    commands.lines().findFirst().orElseThrow(),
                    () -> assertThat(lasting(run(abbreviations.group(1) + commands)))
                            .isEqualTo(lasting(pasted))));
        }
        assertThat(steps).hasSize(6);
        return steps;
    }

    private String run(String script) throws IOException {
        Process bash = new ProcessBuilder("bash", "-c", script.replace("localhost:8080", "127.0.0.1:" + port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The answers, a line each, without what differs from run to run. */
    private static List<JsonNode> lasting(String lines) {
        return lines.lines().map(line -> lasting(JSON.readTree(line))).toList();
    }

    private static JsonNode lasting(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(FLEETING);
        }
        node.forEach(TourTest::lasting);
        return node;
    }
}
