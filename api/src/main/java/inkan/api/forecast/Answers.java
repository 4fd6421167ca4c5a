package inkan.api.forecast;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables and pictures as responses. */
final class Answers {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private Answers() {}

    static ResponseEntity<byte[]> csv(String table) {
        return ResponseEntity.ok().contentType(CSV).body(table.getBytes(StandardCharsets.UTF_8));
    }

    /** A browser that shows it by itself is told that it needs nothing else. */
    static ResponseEntity<byte[]> svg(String picture) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", "default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.getBytes(StandardCharsets.UTF_8));
    }
}
