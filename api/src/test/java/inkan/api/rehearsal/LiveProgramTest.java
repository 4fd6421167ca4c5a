package inkan.api.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveProgramTest extends RunningProgram {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /v1/rehearsal/clock     | {}
                    PUT    | /v1/rehearsal/clock     | {"now":"2024-07-10T10:00"}
                    POST   | /v1/rehearsal/clock     | {"by":"P1D"}
                    DELETE | /v1/rehearsal/clock     | {}
                    POST   | /v1/rehearsal/residents | {"seed":7,"count":1,"from":"2020-01-06"}
                    """)
    void a_live_program_has_nothing_of_a_rehearsal(String method, String address, String body) {
        Answer answer = api.send(method, address, "application/json", body);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("unknown-address");
    }
}
