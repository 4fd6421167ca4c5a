package inkan.api.cli;

import inkan.api.bulk.BulkResult;
import inkan.api.json.DomainJson;
import inkan.api.problem.Problem;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what came of a file of returned mail: bad lines as they come, and counts at the end. As JSON it is
 * {@code {"bad":[…],"lines":4,"recorded":2,"knownBefore":1,"badLines":1,"complete":true}}, written as it goes, so that
 * memory stays flat; {@code complete} is false where it was cut short.
 */
final class ReturnedReport implements AutoCloseable {

    private final JsonMapper mapper = DomainJson.ofAnswers();
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean asJson;
    private @Nullable JsonGenerator json;
    private long lines;
    private long recorded;
    private long bad;
    private boolean complete;

    ReturnedReport(PrintWriter out, PrintWriter err, boolean asJson) {
        this.out = out;
        this.err = err;
        this.asJson = asJson;
    }

    long lines() {
        return lines;
    }

    long bad() {
        return bad;
    }

    void add(BulkResult result) {
        lines++;
        Problem problem = result.problem();
        if (problem != null) {
            bad++;
            tell(result, problem);
        } else if (result.position() != null) {
            recorded++;
        }
    }

    private void tell(BulkResult result, Problem problem) {
        if (asJson) {
            begun().writePOJO(result);
        }
        err.printf(
                "line %d: %s%s: %s %s%n",
                result.line(),
                problem.rule() == null ? "" : problem.rule() + " ",
                problem.code(),
                problem.detail(),
                problem.detailJa());
    }

    private JsonGenerator begun() {
        JsonGenerator begun = json;
        if (begun == null) {
            begun = mapper.createGenerator(out);
            begun.writeStartObject();
            begun.writeArrayPropertyStart("bad");
            json = begun;
        }
        return begun;
    }

    /** Everything was read. */
    void end() {
        complete = true;
        err.printf(
                "%,d lines: %,d recorded, %,d known before, %,d bad%n", lines, recorded, lines - recorded - bad, bad);
    }

    @Override
    public void close() {
        if (asJson && (lines > 0 || complete)) {
            JsonGenerator ending = begun();
            ending.writeEndArray();
            ending.writeNumberProperty("lines", lines);
            ending.writeNumberProperty("recorded", recorded);
            ending.writeNumberProperty("knownBefore", lines - recorded - bad);
            ending.writeNumberProperty("badLines", bad);
            ending.writeBooleanProperty("complete", complete);
            ending.writeEndObject();
            ending.flush();
            out.println();
        }
    }
}
