package inkan.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mappers. Each value has one text, each set and map one order, so that the same value is the same JSON on every
 * machine and in every run.
 */
public final class DomainJson {

    private static final int DEEPEST = 16;

    private DomainJson() {}

    /** For events in the log: every part of a record is written, absent ones as null, and all have to be there again. */
    public static JsonMapper ofEvents() {
        return common(new JsonFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** For answers over HTTP: what is absent is left out. */
    public static JsonMapper ofAnswers() {
        return common(new JsonFactory())
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }

    /**
     * For trees of what came in from outside: at most {@value #DEEPEST} levels, no field twice, nothing after the end.
     */
    public static JsonMapper ofRequests() {
        return common(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .build())
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static JsonMapper.Builder common(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .addModule(new DomainModule())
                .accessorNaming(new RecordParts())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }
}
