package inkan.api.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Or a search that finds nothing would say nothing. */
class TracesTest {
    private static final String NAME = "金糸雀𠮷葛\uDB40\uDD00ｶﾅﾘｱか\u3099";

    private final Traces traces = Traces.of(NAME, "小鳥遊市");

    @Test
    void a_text_is_found_in_each_form() throws Exception {
        byte[] utf8 = ("姓名 " + NAME + "。").getBytes(StandardCharsets.UTF_8);
        for (int skipped = 0; skipped < 3; skipped++) {
            byte[] shifted = new byte[utf8.length + skipped];
            System.arraycopy(utf8, 0, shifted, skipped, utf8.length);
            assertThat(traces.areIn(Base64.getEncoder().encodeToString(shifted)))
                    .isTrue();
            assertThat(traces.areIn(Base64.getUrlEncoder().encodeToString(shifted)))
                    .isTrue();
        }
        String escaped = JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build()
                .writeValueAsString(NAME);
        for (String text : List.of(
                NAME,
                HexFormat.of().formatHex(utf8),
                HexFormat.of().withUpperCase().formatHex(utf8),
                escaped,
                java.net.URLEncoder.encode(NAME, StandardCharsets.UTF_8),
                java.text.Normalizer.normalize(NAME, java.text.Normalizer.Form.NFKC))) {
            assertThat(traces.areIn(text)).as(text).isTrue();
        }
        assertThat(traces.areIn(("x" + NAME).getBytes(StandardCharsets.UTF_16BE)))
                .isTrue();
        assertThat(traces.areIn(("x" + NAME).getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
        assertThat(traces.areIn("小鳥遊市".getBytes(Charset.forName("windows-31j"))))
                .isTrue();
    }

    @Test
    void another_text_is_not_taken_for_it() {
        assertThat(traces.areIn("金糸雀 小鳥遊町")).isFalse();
        assertThat(traces.areIn(new byte[0])).isFalse();
    }
}
