package inkan.api.openapi;

import inkan.api.audit.refusal.RefusalAnswer;
import inkan.api.audit.refusal.RefusalParameter;
import inkan.api.audit.refusal.RefusalQueries;
import inkan.api.audit.trail.TrailAnswer;
import inkan.api.audit.trail.TrailParameter;
import inkan.api.audit.trail.TrailQueries;
import inkan.api.query.ViewReading;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes the audit trail, and the counts of what was refused. */
public final class TrailDescription implements OpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        SchemaWriter answers = SchemaWriter.ofAnswers(api.getComponents());
        Operation trail = operation(
                "audit-trail", "Events with who, on whose authority, why and what changed", TrailAnswer.class, answers);
        TrailParameter.ALL.forEach(
                parameter -> trail.addParametersItem(parameter(parameter.name(), parameter.words(), parameter.type())));
        trail.addParametersItem(parameter(
                ViewReading.AT_LEAST,
                "a position of the log, or head: wait until the answer takes it into account",
                "string"));
        api.path(TrailQueries.PATH, new PathItem().get(trail));
        Operation refusals =
                operation("refusals", "How many commands which rule has refused", RefusalAnswer.class, answers);
        RefusalParameter.ALL.forEach(parameter ->
                refusals.addParametersItem(parameter(parameter.name(), parameter.words(), parameter.type())));
        api.path(RefusalQueries.PATH, new PathItem().get(refusals));
    }

    private static Operation operation(String id, String summary, Class<?> answer, SchemaWriter answers) {
        return new Operation()
                .operationId(id)
                .addTagsItem("audit")
                .summary(summary)
                .responses(ApiDescription.withProblems(
                        ApiDescription.response("Found.", "application/json", answers.schema(answer)), answers));
    }

    private static Parameter parameter(String name, String words, String type) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(words)
                .required(false)
                .schema(SchemaWriter.type(type));
    }
}
