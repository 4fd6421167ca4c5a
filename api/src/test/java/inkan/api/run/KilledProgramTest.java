package inkan.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.command.CommandEntrance;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class KilledProgramTest {
    private static final int CALLERS = 4;
    private static final int ENOUGH = 300;

    @TempDir
    private Path directory;

    /**
     * A command as a caller sent it.
     *
     * @param key the idempotency key
     * @param answer none where the program was killed before it answered
     */
    private record Sent(UUID key, String command, Map<String, ?> parts, Optional<Answer> answer) {
        Answer again(Api api) {
            return api.once(key).command(command, parts);
        }
    }

    /** The events of one resident and the card, by position. */
    private record History(List<Long> positions, List<String> names) {}

    @Test
    void after_a_kill_every_acknowledged_command_is_in_the_log_and_unanswered_ones_are_done_once_when_sent_again()
            throws Exception {
        try (SeparateProgram killed = SeparateProgram.start(directory)) {
            List<Sent> sent = sendUntilKilled(killed);
            try (SeparateProgram next = SeparateProgram.start(directory)) {
                answersTheAcknowledgedAsBefore(next.api(), sent);
                doesTheUnansweredOnce(next.api(), sent);
                everythingIsThereOnceAndWhole(next.api(), sent);
            }
        }
    }

    private static void answersTheAcknowledgedAsBefore(Api api, List<Sent> sent) {
        List<Sent> acknowledged =
                sent.stream().filter(s -> s.answer().isPresent()).toList();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        for (Sent before : acknowledged) {
            Answer again = before.again(api);
            assertThat(again.header(CommandEntrance.REPLAYED)).isEqualTo("true");
            assertThat(again.body()).isEqualTo(before.answer().orElseThrow().body());
        }
    }

    private static void doesTheUnansweredOnce(Api api, List<Sent> sent) {
        List<Sent> unanswered = sent.stream().filter(s -> s.answer().isEmpty()).toList();
        assertThat(unanswered).hasSize(CALLERS);
        for (Sent lost : unanswered) {
            assertThat(lost.again(api).status()).isEqualTo(200);
            assertThat(lost.again(api).header(CommandEntrance.REPLAYED)).isEqualTo("true");
        }
    }

    private static void everythingIsThereOnceAndWhole(Api api, List<Sent> sent) {
        List<Long> positions = new ArrayList<>();
        for (Sent first : sent) {
            if (first.command().equals("register-resident")) {
                String name = first.parts().get("resident").toString();
                boolean applied = sent.stream()
                        .anyMatch(s -> s.command().equals("apply-for-card")
                                && name.equals(s.parts().get("resident")));
                History history = history(api, name, applied);
                assertThat(history.names())
                        .containsExactlyElementsOf(
                                applied
                                        ? List.of(
                                                "resident.registered", "resident.card-applied-for", "card.applied-for")
                                        : List.of("resident.registered"));
                positions.addAll(history.positions());
                assertThat(api.get("/v1/residents/" + name + "?at-least=head").status())
                        .isEqualTo(200);
            }
        }
        assertThat(positions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    private static History history(Api api, String resident, boolean withCard) {
        List<JsonNode> events = Stream.of(resident, card(resident))
                .limit(withCard ? 2 : 1)
                .flatMap(stream ->
                        api.get("/v1/log/" + stream).json().get("events").valueStream())
                .toList();
        return new History(
                events.stream().map(event -> event.get("position").asLong()).toList(),
                events.stream().map(event -> event.get("name").asString()).toList());
    }

    private static List<Sent> sendUntilKilled(SeparateProgram program) throws Exception {
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        List<Sent> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<List<Sent>>> callers = new ArrayList<>();
            for (int caller = 1; caller <= CALLERS; caller++) {
                String name = "caller-" + caller;
                callers.add(threads.submit(() -> sendOnAndOn(program.api(), name, enough)));
            }
            assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
            program.kill();
            for (Future<List<Sent>> caller : callers) {
                sent.addAll(caller.get());
            }
        }
        return sent;
    }

    /** Sends one command after the other, until one is not answered any more. */
    private static List<Sent> sendOnAndOn(Api api, String caller, CountDownLatch enough) {
        List<Sent> sent = new ArrayList<>();
        do {
            String resident = "resident-%s-%d".formatted(caller, sent.size() / 2);
            sent.add(
                    sent.size() % 2 == 0
                            ? send(api, "register-resident", registration(resident))
                            : send(api, "apply-for-card", Map.of("card", card(resident), "resident", resident)));
            enough.countDown();
        } while (sent.getLast().answer().isPresent());
        return sent;
    }

    private static Sent send(Api api, String command, Map<String, ?> parts) {
        UUID key = UUID.randomUUID();
        try {
            Answer answer = api.once(key).command(command, parts);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return new Sent(key, command, parts, Optional.of(answer));
        } catch (UncheckedIOException killed) {
            return new Sent(key, command, parts, Optional.empty());
        }
    }

    private static String card(String resident) {
        return "card-" + resident;
    }

    private static Map<String, ?> registration(String resident) {
        return Map.of(
                "resident",
                resident,
                "municipality",
                Api.SETAGAYA,
                "nationality",
                "JAPANESE",
                "basicFour",
                Map.of(
                        "name", "山田 花子",
                        "address", "東京都世田谷区世田谷4-21-27",
                        "dateOfBirth", "1990-10-10",
                        "sex", "FEMALE"));
    }
}
