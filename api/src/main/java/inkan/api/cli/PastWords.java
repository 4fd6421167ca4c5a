package inkan.api.cli;

import inkan.api.audit.asof.PastAnswer;
import inkan.api.json.DomainJson;
import inkan.view.asof.Difference.Change;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Past states for people: a line for each part, in the words of the JSON answers. */
final class PastWords {

    private static final JsonMapper JSON = DomainJson.ofAnswers();
    private static final int NAME = 46;

    private PastWords() {}

    /** A state, part by part. */
    static void write(PrintWriter out, PastAnswer answer) {
        JsonNode parts = JSON.readTree(JSON.writeValueAsBytes(answer));
        parts.properties().stream()
                .filter(part -> !part.getKey().equals("asked"))
                .forEach(part -> write(out, part.getKey(), part.getValue()));
    }

    private static void write(PrintWriter out, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(part -> write(out, path + "." + part.getKey(), part.getValue()));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            for (int place = 0; place < node.size(); place++) {
                write(out, path + "[" + place + "]", node.get(place));
            }
        } else {
            out.printf("%-" + NAME + "s %s%n", path, text(node));
        }
    }

    private static String text(JsonNode node) {
        return node.isArray()
                ? String.join(", ", node.valueStream().map(JsonNode::asString).toList())
                : node.asString();
    }

    /** A difference, a line for each part that differs. */
    static void write(PrintWriter out, PastAnswer.OfDifference difference) {
        out.printf(
                "%s: %s%s → %s%s%n",
                difference.card(),
                difference.from().day(),
                known(difference.from()),
                difference.to().day(),
                known(difference.to()));
        List<Change> changes = difference.changes();
        if (changes.isEmpty()) {
            out.println("nothing differs");
        }
        changes.forEach(change ->
                out.printf("%-" + NAME + "s %s → %s%n", change.path(), text(change.before()), text(change.after())));
    }

    private static String known(PastAnswer.Side side) {
        return side.known() ? "" : " (nothing known)";
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case LocalDate day -> day.toString();
            case List<?> several ->
                String.join(", ", several.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
