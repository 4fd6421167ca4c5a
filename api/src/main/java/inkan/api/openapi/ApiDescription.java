package inkan.api.openapi;

import inkan.Domain;
import inkan.api.bulk.BulkResult;
import inkan.api.command.CommandCatalogue;
import inkan.api.command.CommandEntrance;
import inkan.api.guide.GuideAnswer;
import inkan.api.guide.GuideQuery;
import inkan.api.pin.PinFormatCheck;
import inkan.api.problem.Problem;
import inkan.api.provenance.CallerHeader;
import inkan.api.query.ListAnswer;
import inkan.api.query.LogQueries;
import inkan.api.query.StatusAnswer;
import inkan.api.query.ViewReading;
import inkan.api.returned.ReturnedMailEntrance;
import inkan.command.Command;
import inkan.dossier.Dossiers;
import inkan.notice.ReturnReason;
import inkan.view.inquiry.InquiryStatusQuery;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Describes every command by itself, the bulk entrance, the PIN format check and the queries. What springdoc finds beside
 * them stays.
 */
public final class ApiDescription implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String REFUSED = "Refused";

    private static final Map<String, String> PROBLEMS = Map.of(
            "4XX", "The request has a fault; code says which. Nothing was recorded.",
            "5XX", "Something unexpected, or a view that is behind; nothing was recorded.");

    /** A query: its path, what it says, its parameters and its answer. */
    private record Query(String path, String summary, List<String> parameters, Class<?> answer) {}

    private static final List<Query> QUERIES = List.of(
            new Query("/v1/cards/{card}", "A card as it stands today", List.of(), StatusAnswer.OfCard.class),
            new Query(
                    "/v1/certificates/{serial}",
                    "A certificate as it stands today",
                    List.of(),
                    StatusAnswer.OfCertificate.class),
            new Query(
                    "/v1/residents/{resident}",
                    "A resident with all cards and certificates as they stand today",
                    List.of(),
                    StatusAnswer.OfResident.class),
            new Query(
                    "/v1/inquiries/{inquiry}",
                    "An inquiry as it stands today",
                    List.of(),
                    StatusAnswer.OfInquiry.class),
            new Query(
                    "/v1/corrections/{correction}",
                    "A correction of the record as it stands",
                    List.of(),
                    StatusAnswer.OfCorrection.class),
            new Query(
                    "/v1/lists/corrections-to-decide",
                    "Which corrections another person has to approve or decline (D-3)",
                    List.of("municipality", "after", "limit"),
                    ListAnswer.OfCorrections.class),
            new Query(
                    "/v1/lists/due-destructions",
                    "Whose personal data is past its retention, and nobody has asked for its destruction (D-5)",
                    List.of("municipality", "after", "limit"),
                    ListAnswer.OfDestructions.class),
            new Query(
                    "/v1/lists/destructions-to-decide",
                    "Which destructions another person has to approve or decline (D-3)",
                    List.of("municipality", "after", "limit"),
                    ListAnswer.OfDestructions.class),
            new Query(
                    "/v1/lists/lost-signature-certificates",
                    "Who has lost a signature certificate and not applied again (C-5)",
                    List.of("municipality", "after", "limit"),
                    ListAnswer.OfLostSignatures.class),
            new Query(
                    "/v1/lists/open-inquiries",
                    "Which inquiries are open at a municipality, and what is due next (M-11)",
                    List.of("municipality", "order", "after", "limit"),
                    ListAnswer.OfOpenInquiries.class),
            new Query(
                    "/v1/lists/locked-pins",
                    "Which PINs of cards in use are locked, and since when (P-3)",
                    List.of("municipality", "after", "limit"),
                    ListAnswer.OfLockedPins.class),
            new Query(
                    "/v1/lists/unfinished-procedures",
                    "Which procedures were started and are not finished, and their deadlines",
                    List.of("municipality", "after", "limit"),
                    ListAnswer.OfUnfinishedProcedures.class),
            new Query(
                    "/v1/lists/due-notices",
                    "Which expiry notices are due, and which are late (N-1)",
                    List.of("municipality", "after", "limit"),
                    ListAnswer.OfDueNotices.class),
            new Query(
                    "/v1/lists/returned-notices",
                    "Which expiry notices came back undeliverable (N-3)",
                    List.of("municipality", "after", "limit"),
                    ListAnswer.OfReturnedNotices.class),
            new Query(
                    "/v1/log/{stream}",
                    "What the log says of one resident, card, certificate, inquiry, notice or correction",
                    List.of("after", "limit"),
                    LogQueries.Stretch.class));

    private record Schemas(SchemaWriter requests, SchemaWriter answers) {}

    private final Deciders deciders;

    public ApiDescription(Dossiers dossiers) {
        this.deciders = new Deciders(dossiers);
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Inkan")
                .version("1")
                .description("The life of the My Number Card and its electronic certificates."));
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        var schemas =
                new Schemas(SchemaWriter.ofRequests(api.getComponents()), SchemaWriter.ofAnswers(api.getComponents()));
        api.getComponents().addResponses(REFUSED, refused(schemas));
        api.getPaths().remove("/v1/commands/{name}");
        CommandCatalogue.COMMANDS.forEach((name, command) ->
                api.path("/v1/commands/" + name, new PathItem().post(command(name, command, schemas))));
        api.path("/v1/commands", new PathItem().post(bulk(schemas)));
        api.path(ReturnedMailEntrance.PATH, new PathItem().post(returnedMail(schemas)));
        api.path("/v1/pin-format-check", new PathItem().post(pinFormatCheck(schemas)));
        QUERIES.forEach(query -> api.path(query.path(), new PathItem().get(query(query, schemas))));
        api.path(GuideQuery.PATH, new PathItem().get(guide(schemas)));
    }

    private Operation command(String name, Class<? extends Command> command, Schemas schemas) {
        Class<?> answer = deciders.answerTo(command);
        Schema<Object> done = SchemaWriter.type("object");
        done.addProperty(
                "position",
                SchemaWriter.type("integer")
                        .description(
                                "position in the log of the command's last event; absent where nothing was recorded"));
        done.addProperty(
                "answer",
                answer.isRecord()
                        ? schemas.answers().schema(answer)
                        : SchemaWriter.type("object").description("nothing to say"));
        done.addRequiredItem("answer");
        ApiResponse ok = response("Done, or nothing was left to do.", JSON, done)
                .addHeaderObject(
                        CommandEntrance.REPLAYED,
                        new Header()
                                .description("true where it was done before under the same idempotency key")
                                .schema(SchemaWriter.type("string")));
        Operation operation = new Operation()
                .operationId(name)
                .addTagsItem("commands")
                .summary(words(command))
                .requestBody(body(JSON, schemas.requests().schema(command)))
                .responses(withProblems(ok, schemas.answers())
                        .addApiResponse("422", new ApiResponse().$ref("#/components/responses/" + REFUSED)));
        callerHeaders(operation, true);
        return operation;
    }

    private static Operation bulk(Schemas schemas) {
        Schema<Object> line = SchemaWriter.type("object");
        line.addProperty("command", SchemaWriter.type("string").description("a command's name"));
        line.addProperty("body", SchemaWriter.type("object").description("the command's parts"));
        for (CallerHeader header : CallerHeader.ALL) {
            line.addProperty(header.key(), schema(header));
        }
        line.setRequired(List.of("command", "body"));
        line.setAdditionalProperties(false);
        Operation operation = new Operation()
                .operationId("bulk")
                .addTagsItem("commands")
                .summary("Many commands, a line each")
                .description("Each line is done in its turn and answered by a line with its number, status, and answer"
                        + " or problem; a bad line is reported and the rest done.")
                .requestBody(body(LINES, line))
                .responses(withProblems(
                        response(
                                "A line for each line.",
                                LINES,
                                schemas.answers().schema(BulkResult.class)),
                        schemas.answers()));
        callerHeaders(operation, false);
        return operation;
    }

    private static Operation returnedMail(Schemas schemas) {
        Operation operation = new Operation()
                .operationId("returned-mail")
                .addTagsItem("notices")
                .summary("Notices that came back undeliverable, a line each (N-3)")
                .description("CSV in UTF-8 whose first line is notice,reason; a reason is one of "
                        + Arrays.stream(ReturnReason.values())
                                .map(ReturnReason::name)
                                .collect(Collectors.joining(", "))
                        + ". Each line is answered by a line; a bad line is reported and the rest done. The same file"
                        + " sent again changes nothing.")
                .requestBody(body("text/csv", SchemaWriter.type("string")))
                .responses(withProblems(
                        response(
                                "A line for each line after the first.",
                                LINES,
                                schemas.answers().schema(BulkResult.class)),
                        schemas.answers()));
        callerHeaders(operation, false);
        return operation;
    }

    private static Operation pinFormatCheck(Schemas schemas) {
        return new Operation()
                .operationId("pin-format-check")
                .addTagsItem("PINs")
                .summary("Whether a PIN has the right format (P-1, P-2); nothing is stored or logged")
                .requestBody(body(JSON, schemas.requests().schema(PinFormatCheck.Question.class)))
                .responses(withProblems(
                        response("The verdict.", JSON, schemas.answers().schema(PinFormatCheck.Verdict.class)),
                        schemas.answers()));
    }

    private static Operation query(Query query, Schemas schemas) {
        Operation operation = new Operation()
                .operationId(query.path().replaceAll("/v1/|/\\{.*", ""))
                .addTagsItem("queries")
                .summary(query.summary())
                .responses(withProblems(
                        response("Found.", JSON, schemas.answers().schema(query.answer())), schemas.answers()));
        int brace = query.path().indexOf('{');
        if (brace >= 0) {
            operation.addParametersItem(new Parameter()
                    .in("path")
                    .name(query.path().substring(brace + 1, query.path().length() - 1))
                    .required(true)
                    .schema(SchemaWriter.type("string")));
        }
        query.parameters()
                .forEach(name -> operation.addParametersItem(new Parameter()
                        .in("query")
                        .name(name)
                        .required(name.equals("municipality"))
                        .schema(parameter(name))));
        return operation.addParametersItem(new Parameter()
                .in("query")
                .name(ViewReading.AT_LEAST)
                .description("a position of the log, or head: wait until the answer takes it into account")
                .schema(SchemaWriter.type("string")));
    }

    private static Operation guide(Schemas schemas) {
        Operation operation = new Operation()
                .operationId("guide")
                .addTagsItem("queries")
                .summary(
                        "What to bring where and when, and what a visit would come to (M-1 to M-11); nothing is recorded")
                .responses(withProblems(
                        response("The advice.", JSON, schemas.answers().schema(GuideAnswer.class)), schemas.answers()));
        GuideQuery.parameters()
                .forEach((name, words) -> operation.addParametersItem(new Parameter()
                        .in("query")
                        .name(name)
                        .description(words)
                        .required(GuideQuery.required().contains(name))
                        .schema(SchemaWriter.type("string"))));
        return operation;
    }

    private static Schema<?> parameter(String name) {
        Schema<Object> schema = SchemaWriter.type(name.equals("limit") ? "integer" : "string");
        if (name.equals("order")) {
            Arrays.stream(InquiryStatusQuery.Order.values()).forEach(order -> schema.addEnumItemObject(order.name()));
        }
        return schema;
    }

    static void callerHeaders(Operation operation, boolean all) {
        for (CallerHeader header : CallerHeader.ALL) {
            if (all || header != CallerHeader.IDEMPOTENCY_KEY) {
                operation.addParametersItem(new Parameter()
                        .in("header")
                        .name(header.header())
                        .required(all && header.required())
                        .schema(schema(header)));
            }
        }
    }

    private static Schema<?> schema(CallerHeader header) {
        return SchemaWriter.type("string")
                .pattern("^(" + header.pattern() + ")$")
                .description(header.words());
    }

    static ApiResponses withProblems(ApiResponse ok, SchemaWriter answers) {
        var problem =
                new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(answers.schema(Problem.class)));
        var responses = new ApiResponses().addApiResponse("200", ok);
        PROBLEMS.forEach((status, description) -> responses.addApiResponse(
                status, new ApiResponse().description(description).content(problem)));
        return responses;
    }

    /** With every rule there is, as {@code docs/rules.md} has them with their sources and tests. */
    private static ApiResponse refused(Schemas schemas) {
        String rules = Domain.RULES.stream()
                .map(rule -> "- %s `%s`: %s %s"
                        .formatted(
                                rule.citation().id(),
                                Problem.Broken.of(rule).code(),
                                rule.citation().en(),
                                rule.citation().ja()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return response(
                "A rule does not allow it. Nothing was recorded. `rule` and `code` say which one answers:\n\n" + rules,
                Problem.MEDIA_TYPE,
                schemas.answers().schema(Problem.class));
    }

    static ApiResponse response(String description, String mediaType, Schema<?> schema) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
    }

    private static RequestBody body(String mediaType, Schema<?> schema) {
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
    }

    /** {@code RenewCertificates} in words. */
    private static String words(Class<? extends Command> command) {
        String name = CommandCatalogue.nameOf(command).replace('-', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
