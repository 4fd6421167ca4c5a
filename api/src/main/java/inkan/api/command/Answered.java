package inkan.api.command;

import java.util.OptionalLong;

/**
 * What came of a command.
 *
 * @param answerJson the answer, a JSON object
 * @param position position in the log of its last event; empty where nothing was recorded
 * @param replayed whether it was done before, under the same idempotency key
 */
public record Answered(String answerJson, OptionalLong position, boolean replayed) {

    /** The body of the response, the same for the same answer, byte for byte. */
    public String body() {
        return position.isPresent()
                ? "{\"position\":" + position.getAsLong() + ",\"answer\":" + answerJson + "}"
                : "{\"answer\":" + answerJson + "}";
    }
}
