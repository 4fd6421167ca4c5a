package inkan.api.command;

import inkan.api.provenance.Caller;
import inkan.command.Command;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes one command per request: {@code POST /v1/commands/renew-certificates}, its parts as JSON. */
@RestController
public class CommandEntrance {

    /** Says, when true, that the command was done before under the same idempotency key. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private final CommandReading reading;
    private final CommandDesk desk;

    public CommandEntrance(CommandReading reading, CommandDesk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    @PostMapping(path = "/v1/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(@PathVariable String name, HttpServletRequest request) throws IOException {
        Class<? extends Command> type = CommandCatalogue.require(name);
        Caller caller = Caller.of(request).complete();
        Answered answered = desk.handle(reading.read(type, caller, RequestBody.read(request.getInputStream())));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (answered.replayed()) {
            response.header(REPLAYED, "true");
        }
        return response.body(answered.body().getBytes(StandardCharsets.UTF_8));
    }
}
