package inkan.api.command;

import inkan.api.digest.DigestKey;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.dossier.Dossier;
import inkan.dossier.UnknownSubject;
import inkan.event.Provenance;
import inkan.log.AlreadyAnsweredException;
import inkan.log.PostgresLog;
import inkan.log.StoredAnswer;
import inkan.log.aggregate.CachingRepository;
import inkan.rule.Refusal;
import inkan.value.MunicipalityCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Has commands done: at most once per idempotency key, and again from the start where somebody else changed what the
 * decision was based on.
 *
 * @param bus handles a command in the calling thread
 * @param key of the digests under which requests are remembered, since a request holds personal data
 * @param refusals is told what rules have refused
 */
public record CommandDesk(CommandBus bus, PostgresLog log, DigestKey key, RefusalListener refusals) {

    private static final int ATTEMPTS = 12;
    private static final long LONGEST_PAUSE_MILLIS = 20;

    /**
     * Has a command done.
     *
     * @throws Refusal where the rules do not allow it
     * @throws UnknownSubject where it is about something that was never recorded
     * @throws Rejection where its idempotency key stands for another request, or conflicts did not end
     */
    public Answered handle(CommandRequest request) {
        Optional<Exchange.Key> known = idempotency(request);
        Optional<Answered> earlier = known.flatMap(this::replay);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return dispatch(request, known);
        } catch (Refusal | UnknownSubject refused) {
            // perhaps because the same request was done by another caller since we looked
            return known.flatMap(this::replay).orElseThrow(() -> told(request, refused));
        }
    }

    private RuntimeException told(CommandRequest request, RuntimeException refused) {
        if (refused instanceof Refusal refusal) {
            request.caller()
                    .value(CallerHeader.MUNICIPALITY)
                    .map(MunicipalityCode::new)
                    .ifPresent(municipality -> refusals.refused(request.name(), municipality, refusal));
        }
        return refused;
    }

    /**
     * The first try decides on what is in memory, and the log refuses its events if that was not right any more. Where there
     * are no events nobody has been asked: what refuses, or changes nothing, is decided again on what the log holds.
     */
    private Answered dispatch(CommandRequest request, Optional<Exchange.Key> known) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            boolean trusting = attempt == 1;
            var exchange = new Exchange(known);
            try {
                dispatch(request, exchange, trusting);
                Answered answered = exchange.answered();
                if (!trusting || answered.position().isPresent()) {
                    return answered;
                }
            } catch (AlreadyAnsweredException meanwhile) {
                return known.flatMap(this::replay).orElseThrow();
            } catch (ConcurrencyException conflict) {
                pause(attempt);
            } catch (Refusal | UnknownSubject refused) {
                if (!trusting) {
                    throw refused;
                }
            }
        }
        throw Rejection.of(Fault.CONFLICT);
    }

    private void dispatch(CommandRequest request, Exchange exchange, boolean trusting) {
        CommandMessage<Object> message = new GenericCommandMessage<>(request.command(), MetaData.emptyInstance());
        Map<String, Object> metadata = metadata(request, message.getIdentifier(), exchange);
        metadata.put(Dossier.TRUST_NEW_IDENTIFIERS, trusting);
        metadata.put(CachingRepository.FROM_THE_LOG, !trusting);
        var callback = new FutureCallback<Object, Object>();
        bus.dispatch(message.withMetaData(metadata), callback);
        Throwable failure = callback.getResult().optionalExceptionResult().orElse(null);
        switch (failure) {
            case null -> {}
            case NoHandlerForCommandException nobody -> throw new IllegalStateException(nobody);
            case RuntimeException unchecked -> throw unchecked;
            default -> throw new IllegalStateException(failure);
        }
    }

    private Map<String, Object> metadata(CommandRequest request, String identifier, Exchange exchange) {
        Caller caller = request.caller();
        var metadata = new HashMap<String, Object>();
        for (CallerHeader header : CallerHeader.ALL) {
            caller.value(header).ifPresent(value -> metadata.put(header.key(), value));
        }
        metadata.remove(CallerHeader.IDEMPOTENCY_KEY.key());
        metadata.put(Provenance.COMMAND, request.name());
        metadata.put(
                Provenance.CORRELATION_ID,
                caller.value(CallerHeader.CORRELATION)
                        .map(given -> Correlation.recorded(given, key))
                        .orElse(identifier));
        metadata.put(Exchange.KEY, exchange);
        return metadata;
    }

    /** The longer it takes, the longer the pauses, and never the same as the other's. */
    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private Optional<Answered> replay(Exchange.Key known) {
        Optional<StoredAnswer> stored = log.findAnswer(known.keyDigest());
        stored.ifPresent(answer -> {
            if (!answer.record().requestDigest().equals(known.requestDigest())) {
                throw Rejection.of(Fault.IDEMPOTENCY_KEY_REUSED);
            }
        });
        return stored.map(
                answer -> new Answered(answer.record().answerJson(), OptionalLong.of(answer.position()), true));
    }

    /** A key belongs to its actor. The correlation is no part of the request: a second try may be another visit. */
    private Optional<Exchange.Key> idempotency(CommandRequest request) {
        Caller caller = request.caller();
        return caller.value(CallerHeader.IDEMPOTENCY_KEY).map(given -> {
            String actor = caller.value(CallerHeader.ACTOR).orElseThrow();
            return new Exchange.Key(key.digest("idempotency key", actor + "/" + given), requestDigest(request));
        });
    }

    private String requestDigest(CommandRequest request) {
        var bytes = new ByteArrayOutputStream();
        for (CallerHeader header : CallerHeader.ALL) {
            if (header != CallerHeader.CORRELATION) {
                bytes.writeBytes((request.caller().value(header).orElse("") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        bytes.writeBytes((request.name() + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(request.canonicalBody());
        return key.digest("request", bytes.toByteArray());
    }
}
