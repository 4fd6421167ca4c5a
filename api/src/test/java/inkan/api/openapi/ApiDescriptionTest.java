package inkan.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Domain;
import inkan.api.RunningProgram;
import inkan.api.client.Samples;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiDescriptionTest extends RunningProgram {

    private JsonNode description;

    @BeforeEach
    void read() {
        description = api.get("/v3/api-docs").json();
    }

    @Test
    void there_is_an_operation_for_each_command_and_for_nothing_that_is_none() {
        Set<String> described = new TreeSet<>();
        description.get("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/v1/commands/"))
                .forEach(path -> described.add(path.substring("/v1/commands/".length())));

        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(Samples.commands().toList());
        assertThat(described).hasSize(Domain.COMMANDS.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inkan.api.client.Samples#commands")
    void a_command_is_described_as_it_is_read(String command) {
        JsonNode operation = description.at("/paths/~1v1~1commands~1" + command + "/post");
        JsonNode body = resolved(operation.at("/requestBody/content/application~1json/schema"));

        assertThat(body.get("properties").propertyNames())
                .containsExactlyElementsOf(Samples.body(command).propertyNames());
        assertThat(operation
                        .at("/responses/200/content/application~1json/schema/properties/answer")
                        .isMissingNode())
                .isFalse();
        assertThat(operation.at("/responses/422").isMissingNode()).isFalse();
        assertThat(operation.get("parameters").findValuesAsString("name"))
                .containsExactly(
                        "Inkan-Actor",
                        "Inkan-Role",
                        "Inkan-Municipality",
                        "Inkan-Channel",
                        "Inkan-Counter",
                        "Correlation-Id",
                        "Idempotency-Key");
    }

    @Test
    void a_refusal_is_described_with_every_rule_there_is() {
        String refused =
                description.at("/components/responses/Refused/description").asString();

        assertThat(Domain.RULES)
                .hasSizeGreaterThan(50)
                .allSatisfy(rule -> assertThat(refused)
                        .contains("- " + rule.citation().id() + " `"
                                + rule.name().toLowerCase(Locale.ROOT).replace('_', '-') + "`: "));
    }

    @Test
    void what_may_be_left_out_is_not_required() {
        JsonNode body = schema("RegisterResident");

        assertThat(body.get("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("resident", "municipality", "basicFour", "nationality");
        assertThat(body.get("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void the_basic_four_attributes_are_described_as_they_are_written() {
        assertThat(schema("FourAttributes").get("properties").propertyNames())
                .containsExactlyInAnyOrder("name", "address", "dateOfBirth", "sex");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/v1/commands",
                "/v1/notices/returned",
                "/v1/pin-format-check",
                "/v1/cards/{card}",
                "/v1/certificates/{serial}",
                "/v1/residents/{resident}",
                "/v1/inquiries/{inquiry}",
                "/v1/lists/lost-signature-certificates",
                "/v1/guide",
                "/v1/lists/open-inquiries",
                "/v1/lists/locked-pins",
                "/v1/lists/due-notices",
                "/v1/lists/returned-notices",
                "/v1/lists/unfinished-procedures",
                "/v1/log/{stream}",
                "/v1/audit/certificates/{serial}/copy",
                "/v1/audit/residents/{resident}/report",
                "/v1/log/checkpoint",
                "/v1/log/checkpoints",
                "/v1/log/verifier-keys",
                "/v1/log/inclusion-proof",
                "/v1/log/consistency-proof",
                "/v1/log/verification",
                "/v1/log/checkpoint-key",
                "/v1/audit/trail",
                "/v1/audit/refusals",
                "/v1/audit/cards/{card}",
                "/v1/audit/cards/{card}/difference",
                "/v1/audit/certificates/{serial}",
                "/v1/audit/residents/{resident}",
                "/v1/notices/claims",
                "/v1/notices/claims/{lease}",
                "/v1/notices/claims/{lease}/renewal",
                "/v1/notices/runs",
                "/v1/notices/runs/{run}"
            })
    void the_bulk_entrance_the_check_and_the_queries_are_described(String path) {
        assertThat(description.get("paths").has(path)).isTrue();
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = description.findValuesAsString("$ref");

        assertThat(new HashSet<>(references))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void no_command_takes_a_text_of_no_form() {
        assertThat(Samples.commands().flatMap(ApiDescriptionTest::parts)).noneMatch(part -> part.contains("FreeText"));
    }

    private static Stream<String> parts(String command) {
        return Samples.shape(command).parts().stream().map(part -> command + " " + part);
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? description.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    private JsonNode schema(String name) {
        return description.at("/components/schemas/" + name);
    }
}
