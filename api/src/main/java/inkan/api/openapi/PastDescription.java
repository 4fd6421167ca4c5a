package inkan.api.openapi;

import inkan.api.audit.asof.PastAnswer;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes questions about past states. */
public final class PastDescription implements OpenApiCustomizer {
    private record Asks(String name, String words, String type, boolean required) {}

    private record Query(String path, String id, String subject, String summary, List<Asks> asks, Class<?> answer) {}

    private static final List<Asks> WHEN = List.of(
            new Asks("recorded", "as known at this instant, or at the end of this day in Japan", "string", false),
            new Asks("effective", "by what took effect on or before this day in Japan", "string", false),
            new Asks("position", "as the log stood at this position", "integer", false));

    private static final List<Query> QUERIES = List.of(
            new Query(
                    "/v1/audit/cards/{card}",
                    "past-card",
                    "card",
                    "A card as it stood, with its certificates and its holder",
                    WHEN,
                    PastAnswer.OfCard.class),
            new Query(
                    "/v1/audit/certificates/{serial}",
                    "past-certificate",
                    "serial",
                    "A certificate as it stood",
                    WHEN,
                    PastAnswer.OfCertificate.class),
            new Query(
                    "/v1/audit/residents/{resident}",
                    "past-resident",
                    "resident",
                    "A resident with all cards and certificates as they stood",
                    WHEN,
                    PastAnswer.OfResident.class),
            new Query(
                    "/v1/audit/cards/{card}/difference",
                    "difference",
                    "card",
                    "What differs between two states of a card",
                    List.of(
                            new Asks("from", "an instant, a day, or a position; a day by effect", "string", true),
                            new Asks("to", "in the same way; now where it is not given", "string", false),
                            new Asks("by", "RECORDED, unless given, or EFFECTIVE", "string", false)),
                    PastAnswer.OfDifference.class));

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        SchemaWriter answers = SchemaWriter.ofAnswers(api.getComponents());
        for (Query query : QUERIES) {
            Operation operation = new Operation()
                    .operationId(query.id())
                    .addTagsItem("audit")
                    .summary(query.summary())
                    .addParametersItem(new Parameter()
                            .in("path")
                            .name(query.subject())
                            .required(true)
                            .schema(SchemaWriter.type("string")))
                    .responses(ApiDescription.withProblems(
                            ApiDescription.response("Found.", "application/json", answers.schema(query.answer())),
                            answers));
            query.asks()
                    .forEach(asks -> operation.addParametersItem(new Parameter()
                            .in("query")
                            .name(asks.name())
                            .description(asks.words())
                            .required(asks.required())
                            .schema(SchemaWriter.type(asks.type()))));
            api.path(query.path(), new PathItem().get(operation));
        }
    }
}
