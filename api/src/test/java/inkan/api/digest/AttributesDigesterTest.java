package inkan.api.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.value.AttributesDigest;
import inkan.value.InvalidValue;
import inkan.value.Personalia;
import inkan.value.Sex;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesDigesterTest {

    private static final LocalDate BORN = LocalDate.of(1990, 10, 10);

    private final AttributesDigester digester = new AttributesDigester(new DigestKey(new byte[DigestKey.LENGTH]));

    @Test
    void the_same_attributes_have_the_same_digest() {
        assertThat(digest("山田 花子", "東京都")).isEqualTo(digest("山田 花子", "東京都"));
    }

    @Test
    void any_other_attribute_is_another_digest() {
        var digests = List.of(
                digest("山田 花子", "東京都"),
                digest("山田 花", "子東京都"), // the border between two texts counts
                digest("山田花子", "東京都"),
                digest("東京都", "山田 花子"),
                digester.digest(new Personalia("山田 花子", "東京都", BORN.plusDays(1), Sex.FEMALE))
                        .digest(),
                digester.digest(new Personalia("山田 花子", "東京都", BORN, Sex.MALE)).digest());

        assertThat(new HashSet<>(digests)).hasSameSizeAs(digests);
    }

    @Test
    void variants_of_a_character_are_different_names() {
        var digests = List.of(
                digest("葛城", "奈良県"),
                digest("葛\uDB40\uDD00城", "奈良県"), // with a variation selector
                digest("葛\uDB40\uDD01城", "奈良県"),
                digest("𠮷野", "奈良県"), // outside of the basic plane
                digest("吉野", "奈良県"),
                digest("がいち", "奈良県"),
                digest("か\u3099いち", "奈良県")); // the same to the eye, and not normalised

        assertThat(new HashSet<>(digests)).hasSameSizeAs(digests);
    }

    @Test
    void another_key_is_another_digest() {
        var otherKey = new byte[DigestKey.LENGTH];
        otherKey[31] = 1;

        var somebody = new Personalia("山田 花子", "東京都", BORN, Sex.FEMALE);
        assertThat(new AttributesDigester(new DigestKey(otherKey)).digest(somebody))
                .isNotEqualTo(digester.digest(somebody));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "　",
                "山田\u0000",
                "山田\n花子",
                "山田\u007f",
                "山田\u0085花子",
                "山田\u2028花子",
                "\ud842",
                "\udfb7\ud842"
            })
    void what_is_no_text_is_no_name(String name) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> digest(name, "東京都"))
                .withMessageNotContaining("山田");
    }

    @Test
    void a_name_has_at_most_300_characters_however_many_units_they_take() {
        assertThat(digest("𠮷".repeat(300), "東京都")).isNotNull();
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> digest("𠮷".repeat(301), "東京都"));
    }

    private AttributesDigest digest(String name, String address) {
        return digester.digest(new Personalia(name, address, BORN, Sex.FEMALE)).digest();
    }
}
