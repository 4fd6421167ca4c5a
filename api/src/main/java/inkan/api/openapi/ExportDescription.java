package inkan.api.openapi;

import inkan.api.export.ExportEntrance;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes exports of the log. */
public final class ExportDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        SchemaWriter answers = SchemaWriter.ofAnswers(api.getComponents());
        Operation operation = new Operation()
                .operationId("export")
                .addTagsItem("audit")
                .summary("A signed, self-contained export of the log, to be verified without it")
                .description(
                        "Of a card, a resident, or a range of at most %,d positions; the format is that of docs/export-format.md. An answer that was cut short has no signature at its end."
                                .formatted(ExportEntrance.MOST_EVENTS))
                .responses(ApiDescription.withProblems(
                        ApiDescription.response(
                                "The export.",
                                "application/octet-stream",
                                SchemaWriter.type("string").format("binary")),
                        answers));
        add(operation, "card", "string", "a card, with its certificates");
        add(operation, "resident", "string", "a resident, with all that belongs to them");
        add(operation, "from", "integer", "the first position of a range");
        add(operation, "to", "integer", "the last one, inclusive");
        api.path(ExportEntrance.PATH, new PathItem().get(operation));
    }

    private static void add(Operation operation, String name, String type, String words) {
        operation.addParametersItem(new Parameter()
                .in("query")
                .name(name)
                .description(words)
                .required(false)
                .schema(SchemaWriter.type(type)));
    }
}
