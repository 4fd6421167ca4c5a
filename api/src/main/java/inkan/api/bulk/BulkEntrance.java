package inkan.api.bulk;

import inkan.api.command.CommandDesk;
import inkan.api.command.CommandReading;
import inkan.api.command.RequestBody;
import inkan.api.problem.Fault;
import inkan.api.problem.Problems;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes a stream of commands, a line each, and streams back a result for each line, in order. A line that is bad or
 * refused is reported and the rest done. Lines are done one after the other, since a later one may build on an earlier
 * one in ways that only the rules know; who wants more at once sends several streams. Memory does not grow with the
 * number of lines, whether the caller reads results along or only at the end.
 */
@RestController
public class BulkEntrance {

    private final CommandReading reading;
    private final CommandDesk desk;
    private final Problems problems;

    public BulkEntrance(CommandReading reading, CommandDesk desk, Problems problems) {
        this.reading = reading;
        this.desk = desk;
        this.problems = problems;
    }

    @PostMapping(path = "/v1/commands", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller sender = Caller.of(request).withoutIdempotencyKey();
        BulkAnswer.stream(response, results -> work(request.getInputStream(), sender, results));
    }

    private void work(InputStream in, Caller sender, BulkAnswer.Results results) throws IOException {
        var lines = new Lines(in, RequestBody.LARGEST);
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank()) {
                results.add(result(line, sender));
            }
        }
    }

    private BulkResult result(Lines.Line line, Caller sender) {
        try {
            if (line.tooLong()) {
                throw Rejection.of(Fault.LINE_TOO_LONG, "at most " + RequestBody.LARGEST + " bytes");
            }
            return BulkResult.of(line.number(), desk.handle(BulkLine.read(line.bytes(), sender, reading)));
        } catch (RuntimeException reason) {
            return BulkResult.of(line.number(), problems.of(reason));
        }
    }
}
