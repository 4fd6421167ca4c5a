package inkan.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandEntranceTest extends RunningProgram {

    @Test
    void a_command_is_done_and_answered_with_its_position() {
        Answer answer = api.command(
                "register-resident",
                Map.of(
                        "resident",
                        "resident-" + newNumber(),
                        "municipality",
                        "131121",
                        "nationality",
                        "JAPANESE",
                        "basicFour",
                        Map.of(
                                "name", "山田 花子",
                                "address", "東京都世田谷区世田谷4-21-27",
                                "dateOfBirth", "1990-10-10",
                                "sex", "FEMALE")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"position\":" + answer.position() + ",\"answer\":{}}");
    }
}
