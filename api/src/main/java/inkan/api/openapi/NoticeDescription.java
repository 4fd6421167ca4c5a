package inkan.api.openapi;

import inkan.api.notice.ClaimEntrance;
import inkan.api.notice.NoticeClaims;
import inkan.api.notice.RunProgress;
import inkan.api.notice.RunQueries;
import inkan.api.provenance.CallerHeader;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes claims of notices, and the runs of the notice job. */
public final class NoticeDescription implements OpenApiCustomizer {
    private static final String JSON = "application/json";
    private static final String RUNS = "/v1/notices/runs";
    private static final String LEASE = "lease";
    private static final String LEASE_SECONDS = "lease-seconds";

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        SchemaWriter answers = SchemaWriter.ofAnswers(api.getComponents());
        Operation claim = answered(
                        operation("claim-notices", "Claims notices that are due at the caller's municipality (N-3)"),
                        ClaimEntrance.Claimed.class,
                        answers)
                .description(
                        "What is claimed is nobody else's until the lease is over. It is completed by send-notice.");
        ClaimEntrance.PARAMETERS.forEach((name, words) -> claim.addParametersItem(parameter(name, words)));
        ApiDescription.callerHeaders(claim, false);
        claim.getParameters().stream()
                .filter(parameter -> CallerHeader.ALL.stream()
                        .anyMatch(header -> header.required() && header.header().equals(parameter.getName())))
                .forEach(parameter -> parameter.setRequired(true));
        api.path(ClaimEntrance.CLAIMS, new PathItem().post(claim));
        api.path(
                ClaimEntrance.CLAIMS + "/{lease}/renewal",
                new PathItem()
                        .post(answered(
                                        operation("renew-lease", "Gives a lease more time, from now", LEASE),
                                        NoticeClaims.Renewed.class,
                                        answers)
                                .addParametersItem(parameter(
                                        LEASE_SECONDS, ClaimEntrance.PARAMETERS.getOrDefault(LEASE_SECONDS, "")))));
        api.path(
                ClaimEntrance.CLAIMS + "/{lease}",
                new PathItem()
                        .delete(answered(
                                operation("release-lease", "Gives back what a lease still has", LEASE),
                                ClaimEntrance.Released.class,
                                answers)));
        api.path(
                RUNS,
                new PathItem()
                        .get(answered(
                                operation("notice-runs", "The last runs of the notice job, the newest first"),
                                RunQueries.Runs.class,
                                answers)));
        api.path(
                RUNS + "/{run}",
                new PathItem()
                        .get(answered(
                                operation("notice-run", "How far a run of the notice job is", "run"),
                                RunProgress.class,
                                answers)));
    }

    private static Operation operation(String id, String summary, String... inPath) {
        Operation operation =
                new Operation().operationId(id).addTagsItem("notices").summary(summary);
        for (String name : inPath) {
            operation.addParametersItem(
                    new Parameter().in("path").name(name).required(true).schema(SchemaWriter.type("string")));
        }
        return operation;
    }

    private static Operation answered(Operation operation, Class<?> answer, SchemaWriter answers) {
        return operation.responses(ApiDescription.withProblems(
                ApiDescription.response("Done, or found.", JSON, answers.schema(answer)), answers));
    }

    private static Parameter parameter(String name, String words) {
        boolean number = name.equals("rows") || name.equals(LEASE_SECONDS);
        return new Parameter()
                .in("query")
                .name(name)
                .description(words)
                .required(name.equals("due-by"))
                .schema(SchemaWriter.type(number ? "integer" : "string"));
    }
}
