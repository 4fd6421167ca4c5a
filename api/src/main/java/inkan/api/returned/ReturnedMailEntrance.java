package inkan.api.returned;

import inkan.api.bulk.BulkAnswer;
import inkan.api.provenance.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a file of returned mail, and streams back a result for each line. */
@RestController
public class ReturnedMailEntrance {

    /** Its address. */
    public static final String PATH = "/v1/notices/returned";

    private final ReturnedMail mail;

    public ReturnedMailEntrance(ReturnedMail mail) {
        this.mail = mail;
    }

    @PostMapping(path = PATH, consumes = "text/csv")
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller sender = Caller.of(request).withoutIdempotencyKey().complete();
        ReturnedMailFile file = ReturnedMailFile.open(request.getInputStream());
        BulkAnswer.stream(response, results -> mail.record(file, sender, results));
    }
}
