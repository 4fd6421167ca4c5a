package inkan.api.paper;

import inkan.api.query.QueryParameters;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Papers over HTTP. They hold personal data: nothing of them is kept or logged, here or on the way. */
@RestController
public class PaperQueries {

    /** The address of a copy. */
    public static final String COPY = "/v1/audit/certificates/{serial}/copy";

    /** The address of a report. */
    public static final String REPORT = "/v1/audit/residents/{resident}/report";

    private final Papers papers;

    public PaperQueries(Papers papers) {
        this.papers = papers;
    }

    @GetMapping(COPY)
    ResponseEntity<byte[]> copy(@PathVariable String serial, HttpServletRequest request) throws SQLException {
        SerialNumber certificate = QueryParameters.value("serial", serial, SerialNumber::new);
        return pdf("copy-" + certificate, papers.copy(certificate, asked(request)));
    }

    @GetMapping(REPORT)
    ResponseEntity<byte[]> report(@PathVariable String resident, HttpServletRequest request) throws SQLException {
        ResidentId id = QueryParameters.value("resident", resident, ResidentId::new);
        return pdf("report-" + id, papers.report(id, asked(request)));
    }

    private static Asked asked(HttpServletRequest request) {
        var parameters = QueryParameters.of(request, Asked.ON, Asked.POSITION);
        return new Asked(
                parameters.text(Asked.ON, Asked.DAY).map(Asked::day).orElse(null),
                parameters.number(Asked.POSITION, 1, Long.MAX_VALUE).orElse(null));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(pdf);
    }
}
