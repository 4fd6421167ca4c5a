package inkan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueShapesTest {
    private static final Map<String, Function<String, TextValue>> TYPES = Map.ofEntries(
            Map.entry("CardId", CardId::new),
            Map.entry("ResidentId", ResidentId::new),
            Map.entry("SerialNumber", SerialNumber::new),
            Map.entry("CounterId", CounterId::new),
            Map.entry("InquiryId", InquiryId::new),
            Map.entry("NoticeId", NoticeId::new),
            Map.entry("RunId", RunId::new),
            Map.entry("CorrectionId", CorrectionId::new),
            Map.entry("RegisterReference", RegisterReference::new),
            Map.entry("AttributesDigest", AttributesDigest::new),
            Map.entry("MunicipalityCode", MunicipalityCode::new));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CardId, card-1",
        "CardId, card-2024-07-11-a",
        "CardId, card-01234567890123456789012345678901234567890123456789012345",
        "CardId, card-550e8400-e29b-41d4-a716-446655440000",
        "CardId, card-1234567890180",
        "ResidentId, resident-1",
        "ResidentId, resident-01234567890123456789012345678901234567890123456789012345",
        "SerialNumber, cert-1",
        "InquiryId, inquiry-1",
        "SerialNumber, cert-01234567890123456789012345678901234567890123456789012345",
        "NoticeId, notice-1-20241010-cert",
        "NoticeId, notice-1-20291010-card",
        "NoticeId, notice-1-20241010-cert-2",
        "NoticeId, notice-20241010-20241010-card-2",
        "NoticeId, notice-550e8400-e29b-41d4-a716-446655440000-20241010-cert",
        "NoticeId, notice-01234567890123456789012345678901234567890123456789012345-20241010-cert-2",
        "RunId, run-1",
        "RunId, run-550e8400-e29b-41d4-a716-446655440000",
        "RunId, run-01234567890123456789012345678901234567890123456789012345",
        "CorrectionId, correction-1",
        "CounterId, setagaya-branch",
        "RegisterReference, abc",
        "RegisterReference, juki-2024-07-25-",
        "RegisterReference, a012345678901234567890123456789012345678901234567890123456789012",
        "AttributesDigest, 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
    })
    void a_value_has_its_shape(String type, String text) {
        TextValue value = TYPES.get(type).apply(text);

        assertThat(value.value()).isEqualTo(text);
        assertThat(value).hasToString(text);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CardId, ''",
        "CardId, card-",
        "CardId, card--1",
        "CardId, card-1-",
        "CardId, card-123456789018",
        "ResidentId, resident-x-123456789018-y",
        "SerialNumber, cert-123456789018",
        "RegisterReference, juki-123456789018",
        "CardId, card-A",
        "CardId, Card-1",
        "CardId, 'card-1 '",
        "CardId, card-あ",
        "CardId, card-１",
        "CardId, card-𠮷",
        "CardId, cert-1",
        "CardId, card-012345678901234567890123456789012345678901234567890123456",
        "ResidentId, ''",
        "ResidentId, resident-",
        "ResidentId, card-1",
        "InquiryId, ''",
        "InquiryId, inquiry-",
        "NoticeId, ''",
        "NoticeId, notice-1",
        "NoticeId, notice-20241010-cert",
        "NoticeId, notice--20241010-cert",
        "NoticeId, notice-1--20241010-cert",
        "NoticeId, notice-1-2024101-cert",
        "NoticeId, notice-1-120241010-cert",
        "NoticeId, notice-1-２０２４１０１０-cert",
        "NoticeId, notice-1-20241010",
        "NoticeId, notice-1-20241010-certs",
        "NoticeId, notice-1-20241010-cert-1",
        "NoticeId, notice-1-20241010-cert-3",
        "NoticeId, notice-1-20241010-cert-2-2",
        "NoticeId, notice-A-20241010-cert",
        "NoticeId, resident-1-20241010-cert",
        "NoticeId, notice-123456789018-20241010-cert",
        "NoticeId, notice-012345678901234567890123456789012345678901234567890123456-20241010-cert",
        "RunId, ''",
        "RunId, run-",
        "RunId, run-1-",
        "RunId, run-A",
        "RunId, notice-1",
        "RunId, run-123456789018",
        "RunId, run-012345678901234567890123456789012345678901234567890123456",
        "SerialNumber, ''",
        "SerialNumber, cert-",
        "SerialNumber, card-1",
        "CounterId, ''",
        "CounterId, 1-counter",
        "CounterId, counter-123456789018",
        "RegisterReference, ''",
        "RegisterReference, ab",
        "RegisterReference, 1abc",
        "RegisterReference, Abc",
        "RegisterReference, ab_c",
        "RegisterReference, -abc",
        "RegisterReference, a0123456789012345678901234567890123456789012345678901234567890123",
        "AttributesDigest, ''",
        "AttributesDigest, 0123456789abcdef",
        "AttributesDigest, 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
        "AttributesDigest, 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg",
        "MunicipalityCode, ''",
        "MunicipalityCode, 13112",
        "MunicipalityCode, 1311210",
        "MunicipalityCode, １３１１２１",
        "MunicipalityCode, setaga"
    })
    void what_has_not_the_shape_is_refused_and_never_repeated(String type, String text) {
        InvalidValue refused = refusal(type, text);

        assertThat(refused.type()).isEqualTo(type);
        assertThat(refused).hasMessageStartingWith(type + " must be ");
        assertThat(refused).hasMessage(refusal(type, "").getMessage());
    }

    private static InvalidValue refusal(String type, String text) {
        return catchThrowableOfType(InvalidValue.class, () -> TYPES.get(type).apply(text));
    }

    /** A PIN or a My Number typed into the wrong field gets into no identifier, and is not told to anybody. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    @Tag("P-6")
    void no_pin_and_no_my_number_has_the_shape_of_any_identifier(String type) {
        for (String secret : new String[] {"1234", "ABC123", "ABCDEFGH12345678", "123456789012"}) {
            assertThat(refusal(type, secret)).hasMessageNotContaining(secret);
        }
    }

    private static Iterable<String> types() {
        return TYPES.keySet();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"131121, Setagaya", "122173, Kashiwa", "322016, Matsue", "012173, Ebetsu", "131016, Chiyoda"})
    void a_municipalitys_code_ends_in_its_check_digit(String code, String municipality) {
        assertThat(new MunicipalityCode(code)).as(municipality).hasToString(code);

        for (int digit = 0; digit <= 9; digit++) {
            String other = code.substring(0, 5) + digit;
            if (!other.equals(code)) {
                assertThat(refusal("MunicipalityCode", other)).hasMessageNotContaining(other);
            }
        }
    }

    /** The sum of the weighted digits leaves 0 or 1 over when divided by 11: the digit is 1 or 0. */
    @ParameterizedTest
    @ValueSource(strings = {"010031", "010090", "999997"})
    void a_check_digit_is_one_digit_whatever_the_sum(String code) {
        assertThat(new MunicipalityCode(code)).hasToString(code);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1868-01-24, false", "1868-01-25, true", "1945-09-02, true", "2024-02-29, true"})
    void nobody_was_born_before_the_first_day_of_meiji(LocalDate born, boolean possible) {
        if (possible) {
            assertThat(new Personalia(null, null, born, Sex.UNRECORDED).dateOfBirth())
                    .isEqualTo(born);
        } else {
            assertThatThrownBy(() -> new Personalia(null, null, born, Sex.UNRECORDED))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageNotContaining(born.toString());
        }
    }
}
