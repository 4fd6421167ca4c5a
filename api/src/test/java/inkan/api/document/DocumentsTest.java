package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of each other and of the tree is so. */
class DocumentsTest {
    private static final Path ROOT = Checkout.ROOT;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern DECISION = Pattern.compile("([0-9]{4})-[a-z0-9-]+\\.md");
    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void every_link_leads_to_something_in_the_tree(Path document) throws IOException {
        assertThat(broken(document, Files.readString(document))).isEmpty();
    }

    @Test
    void a_link_that_leads_nowhere_is_found() {
        assertThat(broken(ROOT.resolve("README.md"), "see [this](docs/nowhere.md) and [that](pom.xml)"))
                .containsExactly("docs/nowhere.md");
    }

    @Test
    void decisions_are_numbered_from_1_without_a_gap_and_say_their_number_and_day() throws IOException {
        List<String> names = names(ROOT.resolve("docs/decisions"));
        assertThat(names).isNotEmpty();
        for (int i = 0; i < names.size(); i++) {
            Matcher name = DECISION.matcher(names.get(i));
            assertThat(name.matches()).as(names.get(i)).isTrue();
            assertThat(Integer.parseInt(name.group(1))).isEqualTo(i + 1);
            List<String> lines =
                    Files.readAllLines(ROOT.resolve("docs/decisions").resolve(names.get(i)));
            assertThat(lines.getFirst()).startsWith("# " + (i + 1) + ". ");
            assertThat(lines.get(2))
                    .matches("20[0-9]{2}-[01][0-9]-[0-3][0-9] · (accepted|replaced by decision [0-9]+)");
        }
    }

    @Test
    void the_japanese_readme_has_the_same_commands_as_the_english_one() throws IOException {
        assertThat(commands("README.ja.md")).isNotEmpty().isEqualTo(commands("README.md"));
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(docs, top).filter(path -> path.toString().endsWith(".md")).toList().stream();
        }
    }

    private static List<String> broken(Path document, String text) {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            String target = link.group(1);
            if (!target.startsWith("http") && !Files.exists(document.resolveSibling(target))) {
                broken.add(target);
            }
        }
        return broken;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> commands(String readme) throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher block = COMMANDS.matcher(Files.readString(ROOT.resolve(readme)));
        while (block.find()) {
            commands.add(block.group(1));
        }
        return commands;
    }
}
