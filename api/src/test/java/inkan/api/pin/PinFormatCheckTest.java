package inkan.api.pin;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinFormatCheckTest extends RunningProgram {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "SIGNATURE,           ABC123,            true,  P-1",
        "SIGNATURE,           ABCDEFGH12345678,  true,  P-1",
        "SIGNATURE,           ABC12,             false, P-1",
        "SIGNATURE,           ABCDEFGH123456789, false, P-1",
        "SIGNATURE,           ABCDEF,            false, P-1",
        "SIGNATURE,           123456,            false, P-1",
        "SIGNATURE,           abc123,            false, P-1",
        "SIGNATURE,           ＡＢＣ１２３,        false, P-1",
        "USER_AUTHENTICATION, 7391,              true,  P-2",
        "RESIDENT_REGISTRY,   739,               false, P-2",
        "CARD_FACE,           73911,             false, P-2",
        "CARD_FACE,           ７３９１,            false, P-2"
    })
    void a_pin_is_checked_by_its_format_and_not_repeated(String kind, String pin, boolean wellFormed, String rule) {
        long before = head();

        Answer answer = api.post(
                "/v1/pin-format-check", "application/json", "{\"kind\":\"" + kind + "\",\"pin\":\"" + pin + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("wellFormed").asBoolean()).isEqualTo(wellFormed);
        assertThat(answer.at("/rule")).isEqualTo(rule);
        assertThat(answer.at("/formatJa")).isNotEmpty();
        assertThat(answer.body()).doesNotContain(pin);
        assertThat(head()).isEqualTo(before);
    }
}
