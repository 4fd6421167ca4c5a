package inkan.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void lines_are_cut_at_line_feeds_and_numbered_from_1() throws IOException {
        assertThat(lines("a\n\nb", 10)).containsExactly("1:a", "2:", "3:b");
        assertThat(lines("a\n", 10)).containsExactly("1:a");
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("\n", 10)).containsExactly("1:");
    }

    @Test
    void a_line_that_is_too_long_is_read_past_and_the_next_one_is_whole() throws IOException {
        String tooLong = "x".repeat(100_000);

        assertThat(lines("1234567890\n" + tooLong + "\nabc", 10))
                .containsExactly("1:1234567890", "2:xxxxxxxxxx…", "3:abc");
    }

    @Test
    void a_line_longer_than_what_is_read_at_once_is_put_together() throws IOException {
        String line = "0123456789".repeat(5_000);

        assertThat(lines(line + "\n" + line, 64 * 1024)).containsExactly("1:" + line, "2:" + line);
    }

    private static List<String> lines(String text, int longest) throws IOException {
        var lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
        var read = new ArrayList<String>();
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + ":" + new String(line.bytes(), StandardCharsets.UTF_8)
                    + (line.tooLong() ? "…" : ""));
        }
        return read;
    }
}
