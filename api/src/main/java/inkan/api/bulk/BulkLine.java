package inkan.api.bulk;

import inkan.api.command.CommandCatalogue;
import inkan.api.command.CommandReading;
import inkan.api.command.CommandRequest;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What one line says: {@code {"command":"renew-certificates","body":{…}}}, and where it comes from as far as that differs
 * from the request's headers: {@code actor}, {@code role}, {@code municipality}, {@code channel}, {@code counter},
 * {@code correlationId}, {@code idempotencyKey}.
 */
final class BulkLine {

    /** The field of the command's name. */
    static final String COMMAND = "command";
    /** The field of the command's parts. */
    static final String BODY = "body";

    private static final String SHAPE = "only command, body, "
            + String.join(", ", CallerHeader.ALL.stream().map(CallerHeader::key).toList());

    private BulkLine() {}

    static CommandRequest read(byte[] line, Caller sender, CommandReading reading) {
        JsonNode json = reading.json().read(line);
        if (!json.isObject()) {
            throw Rejection.atField(Fault.WRONG_TYPE, "", "an object");
        }
        var differing = new EnumMap<CallerHeader, String>(CallerHeader.class);
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!field.getKey().equals(COMMAND) && !field.getKey().equals(BODY)) {
                CallerHeader header =
                        CallerHeader.byKey(field.getKey()).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_FIELD, SHAPE));
                differing.put(header, header.read(text(header.key(), field.getValue())));
            }
        }
        String name = text(COMMAND, required(json, COMMAND));
        return reading.read(CommandCatalogue.require(name), sender.with(new Caller(differing)), required(json, BODY));
    }

    private static JsonNode required(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null) {
            throw Rejection.atField(Fault.MISSING_FIELD, field, null);
        }
        return value;
    }

    private static String text(String field, JsonNode value) {
        if (!value.isString()) {
            throw Rejection.atField(Fault.WRONG_TYPE, field, "a string");
        }
        return value.stringValue();
    }
}
