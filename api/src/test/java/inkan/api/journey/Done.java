package inkan.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import inkan.api.client.Answer;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What was done.
 *
 * @param events what was recorded, in order
 */
record Done(Answer told, List<Recorded> events) {
    /** Exactly these events were recorded, in this order, each as {@code name of stream}. */
    @CanIgnoreReturnValue
    Done records(String... eventsAndStreams) {
        assertThat(events)
                .extracting(event -> event.name() + " of " + event.stream())
                .containsExactly(eventsAndStreams);
        return this;
    }

    /** The answer has this there. */
    @CanIgnoreReturnValue
    Done answers(String pointer, Object value) {
        assertThat(told.at("/answer" + pointer)).isEqualTo(value.toString());
        return this;
    }

    /** The answer has this list of texts there. */
    @CanIgnoreReturnValue
    Done answersList(String pointer, String... values) {
        assertThat(answer().at(pointer).valueStream().map(JsonNode::asString).toList())
                .isEqualTo(Arrays.asList(values));
        return this;
    }

    /** The whole answer. */
    JsonNode answer() {
        return told.json().get("answer");
    }
}
