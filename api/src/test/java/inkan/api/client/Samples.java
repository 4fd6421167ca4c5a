package inkan.api.client;

import inkan.api.command.CommandCatalogue;
import inkan.api.shape.FourAttributes;
import inkan.api.shape.Shape;
import inkan.api.shape.Shapes;
import inkan.command.Command;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A well-formed body for every command there is, made from its shape: whether a rule allows it is another question. */
public final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> TEXTS = Map.of(
            "ResidentId", "resident-nobody",
            "CardId", "card-nobody",
            "SerialNumber", "cert-nothing",
            "InquiryId", "inquiry-nothing",
            "NoticeId", "notice-nobody-20240229-cert",
            "RunId", "run-1",
            "CorrectionId", "correction-1",
            "RegisterReference", "register-1",
            "MunicipalityCode", "131121");

    private Samples() {}

    /** The names of all commands. */
    public static Stream<String> commands() {
        return CommandCatalogue.COMMANDS.keySet().stream();
    }

    /** The shape of a command's body. */
    public static Shape.Parts shape(String command) {
        Class<? extends Command> type = CommandCatalogue.require(command);
        return Shapes.of(type.asSubclass(Record.class));
    }

    /** A body with every part, those that may be absent as well. */
    public static ObjectNode body(String command) {
        return (ObjectNode) value(shape(command));
    }

    /** A value of a shape with every part. */
    public static JsonNode of(Shape shape) {
        return value(shape);
    }

    private static JsonNode value(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> JSON.stringNode(text(text));
            case Shape.FreeText text -> JSON.stringNode("山田 花子");
            case Shape.Choice choice ->
                JSON.stringNode(choice.constants().keySet().iterator().next());
            case Shape.Day day -> JSON.stringNode("2020-05-01");
            case Shape.Flag flag -> JSON.booleanNode(false);
            case Shape.Several several -> JSON.arrayNode().add(value(several.element()));
            case Shape.ByKey byKey -> {
                ObjectNode object = JSON.objectNode();
                object.set(value(byKey.key()).stringValue(), value(byKey.value()));
                yield object;
            }
            case Shape.Parts parts -> {
                ObjectNode object = JSON.objectNode();
                parts.parts().forEach(part -> object.set(part.name(), value(part.shape())));
                yield object;
            }
            case Shape.BasicFour four -> value(Shapes.of(FourAttributes.class));
            case Shape.Instant instant -> throw new AssertionError("no command holds a point in time");
            case Shape.Whole whole -> JSON.numberNode(0);
            case Shape.Decimal decimal -> throw new AssertionError("no command holds a number");
            case Shape.Anything anything -> throw new AssertionError("no command holds just anything");
        };
    }

    private static String text(Shape.Text text) {
        String sample = TEXTS.get(text.values().type().getSimpleName());
        if (sample == null) {
            throw new AssertionError("a sample is needed of " + text.values().type());
        }
        return sample;
    }
}
