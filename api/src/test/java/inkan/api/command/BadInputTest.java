package inkan.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Samples;
import inkan.api.problem.Problem;
import inkan.api.shape.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class BadInputTest extends RunningProgram {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PLANTED = "Z9Y8X7W6";

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @MethodSource("badBodies")
    void a_bad_body_is_answered_with_a_stable_code_and_nothing_is_recorded(
            String command, String what, byte[] body, String code) {
        long before = head();

        Answer answer = api.post("/v1/commands/" + command, "application/json", body);

        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.body()).doesNotContain(PLANTED, "Exception", "inkan.", "tools.jackson", "\tat ");
        assertThat(head()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inkan.api.client.Samples#commands")
    void what_may_be_absent_may_be_left_out_and_may_be_null(String command) {
        ObjectNode sparse = Samples.body(command);
        ObjectNode nulls = Samples.body(command);
        Samples.shape(command).parts().stream().filter(part -> !part.required()).forEach(part -> {
            sparse.remove(part.name());
            nulls.putNull(part.name());
        });

        assertThat(List.of(api.command(command, sparse.toString()), api.command(command, nulls.toString())))
                .allSatisfy(answer -> assertThat(answer.body())
                        .doesNotContain("missing-field", "wrong-type")
                        .doesNotContain("unexpected"));
    }

    static Stream<Arguments> badBodies() {
        return Samples.commands().flatMap(BadInputTest::badBodies);
    }

    private static Stream<Arguments> badBodies(String command) {
        var bad = new ArrayList<Arguments>();
        String good = Samples.body(command).toString();
        String inside = good.substring(1);
        bad.add(arguments(command, "empty", new byte[0], "empty-body"));
        bad.add(arguments(command, "blank", utf8(" \n "), "empty-body"));
        bad.add(arguments(command, "no JSON", utf8(PLANTED), "malformed-json"));
        bad.add(arguments(command, "cut short", utf8(good.substring(0, good.length() - 1)), "malformed-json"));
        bad.add(arguments(command, "null", utf8("null"), "wrong-type"));
        bad.add(arguments(command, "an array", utf8("[" + good + "]"), "wrong-type"));
        bad.add(arguments(command, "a string", utf8("\"" + PLANTED + "\""), "wrong-type"));
        bad.add(arguments(command, "two values", utf8(good + good), "trailing-content"));
        bad.add(arguments(command, "a field twice", utf8("{" + firstField(good) + "," + inside), "duplicate-field"));
        bad.add(arguments(
                command,
                "an unknown field",
                utf8("{\"" + PLANTED + "\":\"" + PLANTED + "\"," + inside),
                "unknown-field"));
        bad.add(arguments(command, "deep nesting", utf8("[".repeat(5000)), "too-complex"));
        bad.add(arguments(command, "too large", utf8(good + " ".repeat(64 * 1024)), "body-too-large"));
        bad.add(arguments(command, "not UTF-8", new byte[] {'{', (byte) 0xff, '}'}, "not-utf-8"));
        bad.add(arguments(command, "UTF-16", "{\"card\":1}".getBytes(StandardCharsets.UTF_16LE), "malformed-json"));
        bad.add(arguments(command, "a byte order mark", utf8("\ufeff" + good), "malformed-json"));
        for (Shape.Part part : Samples.shape(command).parts()) {
            bad.addAll(badPart(command, part));
        }
        return bad.stream();
    }

    private static List<Arguments> badPart(String command, Shape.Part part) {
        var bad = new ArrayList<Arguments>();
        String name = part.name();
        if (part.required()) {
            ObjectNode without = Samples.body(command);
            without.remove(name);
            bad.add(arguments(command, "no " + name, utf8(without.toString()), "missing-field"));
            bad.add(with(command, name, "null", "missing-field"));
        }
        if (!(part.shape() instanceof Shape.Whole)) {
            bad.add(with(command, name, "17", "wrong-type"));
        }
        bad.add(with(command, name, "1.5e3", "wrong-type"));
        for (BadValue value : badValues(part.shape())) {
            bad.add(with(command, name, value.json(), value.code()));
        }
        return bad;
    }

    private record BadValue(String json, String code) {}

    private static List<BadValue> badValues(Shape shape) {
        return switch (shape) {
            case Shape.Text text ->
                List.of(
                        new BadValue("\"\"", "malformed-value"),
                        new BadValue("\"" + PLANTED + "\"", "malformed-value"),
                        new BadValue("\"7391\"", "malformed-value"),
                        new BadValue("\"card-\\ud800\"", "malformed-value"),
                        new BadValue("true", "wrong-type"),
                        new BadValue("{\"value\":\"x\"}", "wrong-type"));
            case Shape.Choice choice ->
                List.of(
                        new BadValue("\"" + PLANTED + "\"", "unknown-choice"),
                        new BadValue("\"0\"", "unknown-choice"),
                        new BadValue("0", "wrong-type"),
                        new BadValue("[]", "wrong-type"));
            case Shape.Day day ->
                List.of(
                        new BadValue("\"2023-02-30\"", "impossible-date"),
                        new BadValue("\"2023-02-29\"", "impossible-date"),
                        new BadValue("\"2023-13-01\"", "impossible-date"),
                        new BadValue("\"2023-2-3\"", "malformed-value"),
                        new BadValue("\"20230203\"", "malformed-value"),
                        new BadValue("\"2023-02-03T00:00:00\"", "malformed-value"),
                        new BadValue("\"+12023-02-03\"", "malformed-value"),
                        new BadValue("\"７３９１-02-03\"", "malformed-value"),
                        new BadValue("20230203", "wrong-type"),
                        new BadValue("[2023,2,3]", "wrong-type"));
            case Shape.Whole whole ->
                List.of(
                        new BadValue("\"0\"", "wrong-type"),
                        new BadValue("0.5", "wrong-type"),
                        new BadValue("[]", "wrong-type"),
                        new BadValue("-1", "malformed-value"),
                        new BadValue("2147483648", "malformed-value"),
                        new BadValue("739173917391", "malformed-value"));
            case Shape.Flag flag -> List.of(new BadValue("\"true\"", "wrong-type"), new BadValue("1", "wrong-type"));
            case Shape.Several several ->
                List.of(
                        new BadValue("{}", "wrong-type"),
                        new BadValue("\"SIGNATURE\"", "wrong-type"),
                        new BadValue("[null]", "wrong-type"),
                        new BadValue("[\"" + PLANTED + "\"]", codeOf(several.element())),
                        new BadValue("[[]]", "wrong-type"),
                        new BadValue("[%1$s,%1$s]".formatted(Samples.of(several.element())), "duplicate-entry"));
            case Shape.ByKey byKey ->
                List.of(
                        new BadValue("[]", "wrong-type"),
                        new BadValue("{\"" + PLANTED + "\":\"cert-1\"}", "unknown-choice"),
                        new BadValue("{\"SIGNATURE\":\"" + PLANTED + "\"}", "malformed-value"),
                        new BadValue("{\"SIGNATURE\":null}", "wrong-type"),
                        new BadValue("{\"SIGNATURE\":\"cert-1\",\"SIGNATURE\":\"cert-2\"}", "duplicate-field"));
            case Shape.BasicFour four -> badAttributes();
            case Shape.Parts parts -> badRecord(parts);
            default -> throw new AssertionError("bad values are needed of " + shape);
        };
    }

    /** How a word is answered that is none of what such a list holds. */
    private static String codeOf(Shape element) {
        return switch (element) {
            case Shape.Choice choice -> "unknown-choice";
            case Shape.Text text -> "malformed-value";
            default -> "wrong-type";
        };
    }

    private static List<BadValue> badRecord(Shape.Parts record) {
        var bad = new ArrayList<>(List.of(
                new BadValue("[]", "wrong-type"),
                new BadValue("\"" + PLANTED + "\"", "wrong-type"),
                new BadValue(
                        "{\"" + PLANTED + "\":1}",
                        record.parts().getFirst().required() ? "missing-field" : "unknown-field")));
        for (Shape.Part part : record.parts()) {
            if (part.required()) {
                ObjectNode without = (ObjectNode) Samples.of(record);
                without.remove(part.name());
                bad.add(new BadValue(without.toString(), "missing-field"));
            }
            for (BadValue value : badValues(part.shape())) {
                bad.add(new BadValue(
                        replaced((ObjectNode) Samples.of(record), part.name(), value.json()), value.code()));
            }
        }
        return bad;
    }

    /** Names are kept as they come, so all that is wrong with one is that it is no text, none at all, or too much. */
    private static List<BadValue> badAttributes() {
        var bad = new ArrayList<BadValue>();
        for (String part : List.of("name", "address")) {
            bad.add(attributes(part, "\"\"", "malformed-value"));
            bad.add(attributes(part, "\"　 \"", "malformed-value"));
            bad.add(attributes(part, "\"" + "山".repeat(301) + "\"", "malformed-value"));
            bad.add(attributes(part, "\"山田\\u0000\"", "malformed-value"));
            bad.add(attributes(part, "\"山田\\n花子\"", "malformed-value"));
            bad.add(attributes(part, "\"山田\\u2028花子\"", "malformed-value"));
            bad.add(attributes(part, "\"\\ud842\"", "malformed-value"));
            bad.add(attributes(part, "\"\\udfb7\\ud842\"", "malformed-value"));
            bad.add(attributes(part, "17", "wrong-type"));
        }
        bad.add(attributes("dateOfBirth", "\"2023-02-30\"", "impossible-date"));
        bad.add(attributes("dateOfBirth", "\"0001-01-01\"", "malformed-value"));
        bad.add(attributes("sex", "\"F\"", "unknown-choice"));
        bad.add(attributes(PLANTED, "\"x\"", "unknown-field"));
        bad.add(new BadValue("{}", "missing-field"));
        bad.add(new BadValue("\"" + PLANTED + "\"", "wrong-type"));
        return bad;
    }

    private static BadValue attributes(String part, String json, String code) {
        ObjectNode four = JSON.objectNode()
                .put("name", "山田 花子")
                .put("address", "東京都")
                .put("dateOfBirth", "1990-10-10")
                .put("sex", "FEMALE");
        four.remove(part);
        String rest = four.toString().substring(1);
        return new BadValue("{\"" + part + "\":" + json + "," + rest, code);
    }

    private static Arguments with(String command, String part, String json, String code) {
        String what = part + " is " + (json.length() > 60 ? json.substring(0, 60) + "…" : json);
        return arguments(command, what, utf8(replaced(Samples.body(command), part, json)), code);
    }

    private static String replaced(ObjectNode object, String part, String json) {
        object.remove(part);
        String rest = object.isEmpty() ? "}" : "," + object.toString().substring(1);
        return "{\"" + part + "\":" + json + rest;
    }

    private static String firstField(String object) {
        String name = object.substring(1, object.indexOf(':'));
        return name + ":" + "null";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
