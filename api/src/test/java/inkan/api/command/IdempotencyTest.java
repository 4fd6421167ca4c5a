package inkan.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends RunningProgram {

    private final UUID key = UUID.randomUUID();
    private Holder holder;

    @BeforeEach
    void someoneWithACard() {
        holder = new Holder(api, newNumber()).withACardSince2020(clock);
        clock.set("2024-08-01");
    }

    @Test
    void the_same_request_under_the_same_key_is_answered_again_and_done_once() {
        Answer first = api.once(key).command("renew-certificates", holder.renewal(2));
        long head = head();

        Answer second = api.once(key).command("renew-certificates", holder.renewal(2));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void the_same_content_written_otherwise_is_the_same_request() {
        Answer first = api.once(key).command("return-card", "{\"card\":\"" + holder.card() + "\"}");
        Answer second = api.once(key).command("return-card", " {\n \"card\" : \"" + holder.card() + "\" } ");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.status()).isEqualTo(200);
    }

    @Test
    void another_request_under_the_same_key_is_refused_and_not_done() {
        api.once(key).command("renew-certificates", holder.renewal(2));
        long head = head();

        Answer other = api.once(key).command("renew-certificates", holder.renewal(3));
        Answer otherCommand = api.once(key).command("return-card", Map.of("card", holder.card()));

        assertThat(List.of(other, otherCommand)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("idempotency-key-reused");
        });
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void a_key_belongs_to_its_actor() {
        api.once(key).command("renew-certificates", holder.renewal(2));

        Answer others =
                api.with("Inkan-Actor", "clerk-2").once(key).command("return-card", Map.of("card", holder.card()));

        assertThat(others.status()).isEqualTo(200);
    }

    @Test
    void a_refusal_is_not_remembered_since_nothing_was_done() {
        clock.set("2024-07-10");
        Answer early = api.once(key).command("renew-certificates", holder.renewal(2));
        clock.set("2024-07-11");

        Answer intime = api.once(key).command("renew-certificates", holder.renewal(2));

        assertThat(early.status()).isEqualTo(422);
        assertThat(intime.status()).isEqualTo(200);
        assertThat(intime.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void the_same_request_many_times_at_once_is_done_once_and_answered_alike() throws Exception {
        Callable<Answer> call = () -> api.once(key).command("renew-certificates", holder.renewal(2));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = threads.invokeAll(Collections.nCopies(8, call));
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
                assertThat(answer.get().body())
                        .isEqualTo(answers.getFirst().get().body());
            }
        }
        assertThat(sql.sql("select count(*) from log_event where stream = ? and name = 'certificate.issued'")
                        .param(holder.serial("user", 2))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void neither_key_nor_request_stands_in_the_database_in_clear() {
        api.once(key).command("renew-certificates", holder.renewal(2));

        assertThat(sql.sql("select count(*) from log_answer where key ~ '^[0-9a-f]{64}$'"
                                + " and request_digest ~ '^[0-9a-f]{64}$'")
                        .query(Long.class)
                        .single())
                .isEqualTo(sql.sql("select count(*) from log_answer")
                        .query(Long.class)
                        .single());
    }
}
