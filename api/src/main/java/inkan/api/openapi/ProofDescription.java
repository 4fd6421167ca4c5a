package inkan.api.openapi;

import inkan.api.proof.CheckpointKeyEntrance;
import inkan.api.proof.ProofQueries;
import inkan.api.proof.Verdicts;
import inkan.api.proof.VerificationEntrance;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes checkpoints, proofs and verification. */
public final class ProofDescription implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String NOTE = "text/plain";

    /** What may be asked: its path, what it says, its whole-number parameters, and the answer where it is JSON. */
    private record Query(String path, String summary, List<String> parameters, Class<?> answer) {}

    private static final List<Query> QUERIES = List.of(
            new Query(
                    "checkpoints",
                    "Signed checkpoints of the log, by size",
                    List.of("after", "limit"),
                    ProofQueries.Checkpoints.class),
            new Query(
                    "verifier-keys",
                    "The public keys of the checkpoints, the signing one last",
                    List.of(),
                    ProofQueries.VerifierKeys.class),
            new Query(
                    "inclusion-proof",
                    "That an event is in the log (RFC 9162); size: the last checkpoint's unless given",
                    List.of("position", "size"),
                    ProofQueries.Inclusion.class),
            new Query(
                    "consistency-proof",
                    "That the log continues an earlier one (RFC 9162); to: the last checkpoint's unless given",
                    List.of("from", "to"),
                    ProofQueries.Consistency.class));

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        SchemaWriter answers = SchemaWriter.ofAnswers(api.getComponents());
        QUERIES.forEach(query -> api.path(
                "/v1/log/" + query.path(),
                new PathItem()
                        .get(operation(query.path(), query.summary(), query.parameters())
                                .responses(ApiDescription.withProblems(
                                        ApiDescription.response("Found.", JSON, answers.schema(query.answer())),
                                        answers)))));
        api.path(
                "/v1/log/checkpoint",
                new PathItem()
                        .get(operation("checkpoint", "The last signed checkpoint of the log", List.of())
                                .responses(ApiDescription.withProblems(
                                        ApiDescription.response("A C2SP signed note.", NOTE, note()), answers))));
        api.path("/v1/log/verification", new PathItem().post(verification(answers)));
        api.path(
                "/v1/log/checkpoint-key",
                new PathItem()
                        .post(operation("checkpoint-key", "A new key signs from the next checkpoint on", List.of())
                                .responses(ApiDescription.withProblems(
                                        ApiDescription.response(
                                                "Made.", JSON, answers.schema(CheckpointKeyEntrance.Rotated.class)),
                                        answers))));
    }

    private static Operation verification(SchemaWriter answers) {
        Schema<?> line = SchemaWriter.type("object")
                .addOneOfItem(answers.schema(VerificationEntrance.Progress.class))
                .addOneOfItem(answers.schema(Verdicts.Verdict.class))
                .addOneOfItem(answers.schema(Verdicts.RangeVerdict.class))
                .addOneOfItem(answers.schema(VerificationEntrance.Failed.class));
        return operation(
                        "verification",
                        "Verifies the log: behind a checkpoint of size from, or the positions from first to last, if given",
                        List.of("from", "first", "last"))
                .requestBody(new RequestBody()
                        .description("an earlier checkpoint that was kept: the log has to continue it")
                        .required(false)
                        .content(new Content().addMediaType(NOTE, new MediaType().schema(note()))))
                .responses(ApiDescription.withProblems(
                        ApiDescription.response("Lines of progress, the last one the verdict.", LINES, line), answers));
    }

    private static Operation operation(String id, String summary, List<String> numbers) {
        Operation operation =
                new Operation().operationId(id).addTagsItem("proofs").summary(summary);
        numbers.forEach(name -> operation.addParametersItem(new Parameter()
                .in("query")
                .name(name)
                .required(name.equals("position") || (name.equals("from") && !id.equals("verification")))
                .schema(SchemaWriter.type("integer"))));
        return operation;
    }

    private static Schema<?> note() {
        return SchemaWriter.type("string");
    }
}
