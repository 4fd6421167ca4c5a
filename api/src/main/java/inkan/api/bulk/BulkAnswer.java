package inkan.api.bulk;

import inkan.api.json.DomainJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Streams results to a caller, a line of JSON each, whether the caller reads along or only after having sent everything. */
public final class BulkAnswer {

    private static final JsonMapper JSON = DomainJson.ofAnswers();

    private BulkAnswer() {}

    /** Takes results, one after the other. */
    @FunctionalInterface
    public interface Results {
        /** @throws IOException when it is of no use to go on: the caller is gone, or the disk is full */
        void add(BulkResult result) throws IOException;
    }

    /** What gives the results. */
    @FunctionalInterface
    public interface Work {
        /** Goes on until everything is done. */
        void into(Results results) throws IOException;
    }

    /** Answers with what the work gives, as it comes. */
    public static void stream(HttpServletResponse response, Work work) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        try (Spool spool = Spool.open()) {
            Thread delivery = Thread.ofVirtual().name("bulk results").start(() -> spool.deliver(out));
            try {
                work.into(
                        result -> spool.add((JSON.writeValueAsString(result) + "\n").getBytes(StandardCharsets.UTF_8)));
            } finally {
                spool.end();
                join(delivery);
            }
        }
    }

    private static void join(Thread delivery) {
        try {
            delivery.join();
        } catch (InterruptedException e) {
            delivery.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
