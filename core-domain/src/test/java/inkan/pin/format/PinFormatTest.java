package inkan.pin.format;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.value.PinKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinFormatTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "ABC12, false",
        "ABC123, true",
        "A23456, true",
        "ABCDE6, true",
        "ABCDEFGH12345678, true",
        "ABCDEFGH123456789, false",
        "ABCDEF, false",
        "ABCDEFGHIJKLMNOP, false",
        "123456, false",
        "1234567890123456, false",
        "abc123, false",
        "ABc123, false",
        "ABC-123, false",
        "'ABC 123', false",
        "' ABC123', false",
        "'ABC123 ', false",
        "ＡＢＣ１２３, false",
        "ABC１２３, false",
        "ABC１23, false",
        "ＡBC123, false",
        "ÄBC123, false",
        "АBC123, false", // a Cyrillic capital
        "ABC٣23, false", // an Arabic digit
        "ABC12𝟛, false", // a digit beyond the basic plane
        "𠮷BC123, false",
        "ABC123あ, false"
    })
    @Tag("P-1")
    void a_signature_pin_has_6_to_16_upper_case_letters_and_digits_at_least_one_of_each(String pin, boolean right) {
        assertThat(PinFormat.of(PinKind.SIGNATURE).matches(pin)).isEqualTo(right);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "123, false",
        "0000, true",
        "1234, true",
        "9999, true",
        "12345, false",
        "12a4, false",
        "ABCD, false",
        "' 1234', false",
        "'1234 ', false",
        "12-4, false",
        "１２３４, false",
        "123４, false",
        "١٢٣٤, false",
        "123𝟜, false"
    })
    @Tag("P-2")
    void the_other_three_pins_have_exactly_four_digits(String pin, boolean right) {
        assertThat(PinFormat.of(PinKind.USER_AUTHENTICATION).matches(pin)).isEqualTo(right);
        assertThat(PinFormat.of(PinKind.RESIDENT_REGISTRY).matches(pin)).isEqualTo(right);
        assertThat(PinFormat.of(PinKind.CARD_FACE).matches(pin)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "1234\n", "ABC123\n", "\nABC123", "ABC\n123", "12\u00004", "\uD842234", "ABC12\uD842"})
    @Tag("P-1")
    @Tag("P-2")
    void no_pin_is_empty_or_has_line_ends_control_characters_or_half_a_surrogate_pair(String pin) {
        assertThat(PinFormat.SIGNATURE.matches(pin)).isFalse();
        assertThat(PinFormat.FOUR_DIGITS.matches(pin)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNATURE, SIGNATURE, P-1",
        "USER_AUTHENTICATION, FOUR_DIGITS, P-2",
        "RESIDENT_REGISTRY, FOUR_DIGITS, P-2",
        "CARD_FACE, FOUR_DIGITS, P-2"
    })
    @Tag("P-1")
    @Tag("P-2")
    @Tag("P-6")
    void the_format_of_a_pin_names_its_rule_and_not_the_pin(PinKind pin, PinFormat format, String rule) {
        assertThat(PinFormat.of(pin)).isEqualTo(format);
        assertThat(format.rule()).isEqualTo(rule);
    }
}
