package inkan.log;

import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What to remember of a request, so that the same request sent again is answered again and not done again. The caller
 * lays it into the unit of work before it commits; the log stores it in the transaction of the command's events.
 *
 * <p>A command that produced no events appends nothing, and then nothing is remembered either: doing it again changes
 * nothing again.
 *
 * @param key what the caller of the command chose, made unique per caller; 1 to 200 characters
 * @param requestDigest digest of the request, to tell a repetition from another request under the same key; 1 to 200
 *     characters
 * @param answerJson the answer as JSON, 2 bytes to 1 MiB in UTF-8. Without the log position, which {@link StoredAnswer}
 *     adds
 */
public record IdempotencyRecord(String key, String requestDigest, String answerJson) {

    /** Where the log looks for the record among the resources of the root unit of work. */
    public static final String RESOURCE = "inkan.log.IdempotencyRecord";

    /** @throws IllegalArgumentException when a part is empty or too long */
    public IdempotencyRecord {
        requireLength("key", key);
        requireLength("request digest", requestDigest);
        if (answerJson.length() < 2) {
            throw new IllegalArgumentException("The answer is not JSON");
        }
    }

    /** Has this record stored with the events of the unit of work, which must not have appended yet. */
    public void storeWith(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    private static void requireLength(String part, String text) {
        if (text.isEmpty() || text.length() > 200) {
            throw new IllegalArgumentException("The " + part + " has 1 to 200 characters, not " + text.length());
        }
    }
}
