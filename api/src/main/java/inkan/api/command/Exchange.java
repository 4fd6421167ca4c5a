package inkan.api.command;

import inkan.log.IdempotencyRecord;
import inkan.log.PostgresLog;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Goes with one dispatched command and brings back what a command bus does not: the answer as JSON, laid into the append
 * together with the idempotency key, and the position at which the command's events stand.
 */
final class Exchange {

    /** Where it stands in the metadata of the command message, from which it is copied to no event. */
    static final String KEY = "exchange";

    private final Optional<Key> key;
    private String answerJson = "{}";
    private OptionalLong position = OptionalLong.empty();

    Exchange(Optional<Key> key) {
        this.key = key;
    }

    /** An idempotency key and the request that it stands for, both as digests. */
    record Key(String keyDigest, String requestDigest) {}

    Answered answered() {
        return new Answered(answerJson, position, false);
    }

    void remember(String json, UnitOfWork<?> unit) {
        answerJson = json;
        key.ifPresent(known -> new IdempotencyRecord(known.keyDigest(), known.requestDigest(), json).storeWith(unit));
        unit.afterCommit(committed -> position = PostgresLog.positionOf(committed));
    }
}
