package inkan.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryHashTest {

    private static final UUID EVENT = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final Instant RECORDED = Instant.parse("2026-04-01T00:00:00.000001Z");

    private final EntryHash hash = new EntryHash();

    private byte[] leaf() {
        return hash.leaf("s", 2, "T", EVENT, RECORDED, "a.b", 3, bytes("{}"), bytes("[1]"));
    }

    @Test
    void an_entry_is_hashed_byte_for_byte_as_documented() {
        String entry = "01" // format
                + "0001" + "73" // stream
                + "0000000000000002" // sequence
                + "0001" + "54" // stream type
                + "00112233445566778899aabbccddeeff" // event
                + "00064e5ac3d80001" // microseconds
                + "0003" + "612e62" // name
                + "00000003" // revision
                + "00000002" + "7b7d" // payload
                + "00000003" + "5b315d"; // metadata

        assertThat(leaf()).isEqualTo(NaiveTree.leafHash(HexFormat.of().parseHex(entry)));
    }

    @Test
    void an_instance_hashes_entry_after_entry_and_large_ones() {
        byte[] first = leaf();
        var large = new byte[1_048_576];
        Arrays.fill(large, (byte) 'x');

        byte[] ofLarge = hash.leaf("s", 0, "T", EVENT, RECORDED, "a", 1, large, large);

        assertThat(new EntryHash().leaf("s", 0, "T", EVENT, RECORDED, "a", 1, large, large))
                .isEqualTo(ofLarge);
        assertThat(leaf()).isEqualTo(first);
    }

    @Test
    void the_same_text_cut_in_another_place_is_another_entry() {
        assertThat(hash.leaf("ab", 0, "c", EVENT, RECORDED, "d", 1, bytes("ef"), bytes("gh")))
                .isNotEqualTo(hash.leaf("a", 0, "bc", EVENT, RECORDED, "d", 1, bytes("ef"), bytes("gh")))
                .isNotEqualTo(hash.leaf("ab", 0, "c", EVENT, RECORDED, "d", 1, bytes("efg"), bytes("h")));
    }

    @Test
    void a_text_is_measured_in_bytes_and_may_be_long() {
        String longest = "x".repeat(65_535);

        assertThat(hash.leaf(longest, 0, "T", EVENT, RECORDED, "a", 1, bytes("{}"), bytes("{}")))
                .hasSize(32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hash.leaf(longest + "x", 0, "T", EVENT, RECORDED, "a", 1, bytes("{}"), bytes("{}")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> hash.leaf("葛".repeat(21_846), 0, "T", EVENT, RECORDED, "a", 1, bytes("{}"), bytes("{}")));
    }

    @Test
    void an_instant_finer_than_the_database_keeps_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> hash.leaf("s", 0, "T", EVENT, RECORDED.plusNanos(1), "a", 1, bytes("{}"), bytes("{}")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
