package inkan.log;

import static inkan.log.LogFixture.NOON;
import static inkan.log.LogFixture.inCommand;
import static inkan.log.LogFixture.meanwhile;
import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.temporal.ChronoUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final IdempotencyRecord RECORD = new IdempotencyRecord("clerk-1/key", "digest", "{\"年\":8}");

    @AutoClose
    private final LogFixture fixture = new LogFixture();

    private final PostgresLog log = fixture.log;

    @Test
    void an_answer_is_stored_with_the_events_and_found_by_its_key() {
        inCommand(unit -> {
            RECORD.storeWith(unit);
            log.appendEvents(written("a", 0), written("a", 1));
        });

        assertThat(log.findAnswer(RECORD.key()))
                .contains(new StoredAnswer(RECORD, 2, NOON.truncatedTo(ChronoUnit.MICROS)));
        assertThat(log.findAnswer("clerk-2/key")).isEmpty();
    }

    @Test
    void a_request_that_was_answered_is_not_done_again() {
        inCommand(unit -> {
            RECORD.storeWith(unit);
            log.appendEvents(written("a", 0));
        });

        assertThatExceptionOfType(AlreadyAnsweredException.class)
                .isThrownBy(() -> inCommand(unit -> {
                    RECORD.storeWith(unit);
                    log.appendEvents(written("a", 1));
                }))
                .returns(RECORD.key(), AlreadyAnsweredException::key);

        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void a_repetition_that_overtakes_is_told_of_the_answer_and_not_of_the_conflict() {
        assertThatExceptionOfType(AlreadyAnsweredException.class)
                .isThrownBy(() -> inCommand(unit -> {
                    RECORD.storeWith(unit);
                    long last = fixture.lastSequenceOf("a");
                    meanwhile(() -> inCommand(same -> {
                        RECORD.storeWith(same);
                        log.appendEvents(written("a", 0));
                    }));
                    log.appendEvents(written("a", last + 1));
                }));
    }

    @Test
    void a_refused_append_leaves_no_answer() {
        log.appendEvents(written("a", 0));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> inCommand(unit -> {
                    RECORD.storeWith(unit);
                    log.appendEvents(written("a", 0));
                }));

        assertThat(log.findAnswer(RECORD.key())).isEmpty();
    }

    @Test
    void a_command_without_events_leaves_no_answer() {
        inCommand(RECORD::storeWith);

        assertThat(log.findAnswer(RECORD.key())).isEmpty();
    }

    @Test
    void a_key_has_1_to_200_characters() {
        assertThat(new IdempotencyRecord("k".repeat(200), "d", "{}").key()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyRecord("", "d", "{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyRecord("k".repeat(201), "d", "{}"));
    }
}
