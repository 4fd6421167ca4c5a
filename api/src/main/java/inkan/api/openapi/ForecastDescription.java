package inkan.api.openapi;

import inkan.api.forecast.CalendarQueries;
import inkan.api.forecast.DaysAnswer;
import inkan.api.forecast.ForecastParameter;
import inkan.api.forecast.ForecastQueries;
import inkan.api.forecast.MonthsAnswer;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes forecast and calendar, each as JSON, table and picture. */
public final class ForecastDescription implements OpenApiCustomizer {
    /** What may be asked: its path, what it says, its parameters and its answer. */
    private record Query(String path, String summary, List<ForecastParameter> parameters, Class<?> answer) {}

    private static final List<Query> QUERIES = List.of(
            new Query(
                    ForecastQueries.PATH,
                    "What expires and which renewal windows open, by month",
                    ForecastParameter.OF_FORECAST,
                    MonthsAnswer.class),
            new Query(
                    CalendarQueries.PATH,
                    "How many visits are expected, by day, under the assumptions given",
                    ForecastParameter.OF_CALENDAR,
                    DaysAnswer.class));

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        SchemaWriter answers = SchemaWriter.ofAnswers(api.getComponents());
        for (Query query : QUERIES) {
            add(api, query, "", "application/json", answers.schema(query.answer()), answers);
            add(api, query, ".csv", "text/csv", SchemaWriter.type("string"), answers);
            add(api, query, ".svg", "image/svg+xml", SchemaWriter.type("string"), answers);
        }
    }

    private static void add(
            OpenAPI api, Query query, String ending, String mediaType, Schema<?> schema, SchemaWriter answers) {
        String path = query.path() + ending;
        Operation operation = new Operation()
                .operationId(path.replace("/v1/", "").replace('.', '-'))
                .addTagsItem("forecast")
                .summary(query.summary())
                .responses(ApiDescription.withProblems(ApiDescription.response("Found.", mediaType, schema), answers));
        query.parameters().forEach(parameter -> operation.addParametersItem(described(parameter)));
        if (ending.equals(".svg")) {
            operation.addParametersItem(described(ForecastParameter.LANGUAGE));
        }
        api.path(path, new PathItem().get(operation));
    }

    private static Parameter described(ForecastParameter parameter) {
        ForecastParameter.Bounds bounds = parameter.number();
        Schema<?> schema = bounds == null
                ? SchemaWriter.type("string")
                : SchemaWriter.type("integer")
                        .minimum(BigDecimal.valueOf(bounds.least()))
                        .maximum(BigDecimal.valueOf(bounds.most()));
        return new Parameter()
                .in("query")
                .name(parameter.name())
                .description(parameter.words())
                .required(false)
                .schema(schema);
    }
}
