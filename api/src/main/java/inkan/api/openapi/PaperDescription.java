package inkan.api.openapi;

import inkan.api.paper.PaperQueries;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes papers. */
public final class PaperDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        SchemaWriter answers = SchemaWriter.ofAnswers(api.getComponents());
        add(api, PaperQueries.COPY, "serial", "The copy of a certificate 電子証明書の写し, as PDF", answers);
        add(api, PaperQueries.REPORT, "resident", "The history of a resident 履歴報告書, as PDF", answers);
    }

    private static void add(OpenAPI api, String path, String subject, String summary, SchemaWriter answers) {
        Operation operation = new Operation()
                .operationId("paper-" + subject)
                .addTagsItem("audit")
                .summary(summary)
                .addParametersItem(
                        new Parameter().in("path").name(subject).required(true).schema(SchemaWriter.type("string")))
                .addParametersItem(new Parameter()
                        .in("query")
                        .name("on")
                        .description("the day that it is of; today unless given")
                        .schema(SchemaWriter.type("string").format("date")))
                .addParametersItem(new Parameter()
                        .in("query")
                        .name("position")
                        .description("the last position of the log that it takes into account; the head unless given")
                        .schema(SchemaWriter.type("integer").minimum(BigDecimal.ONE)))
                .responses(ApiDescription.withProblems(
                        ApiDescription.response(
                                "Printed.",
                                "application/pdf",
                                SchemaWriter.type("string").format("binary")),
                        answers));
        api.path(path, new PathItem().get(operation));
    }
}
