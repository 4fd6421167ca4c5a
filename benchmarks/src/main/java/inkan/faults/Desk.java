package inkan.faults;

import inkan.api.command.Answered;
import inkan.api.command.CommandCatalogue;
import inkan.api.command.CommandDesk;
import inkan.api.command.CommandReading;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.dossier.UnknownSubject;
import inkan.rule.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A counter of an office that knows how to deal with a bad line: it asks the same under the same key until answered. */
record Desk(CommandDesk desk, CommandReading reading) {

    /** Every caller's name: idempotency keys belong to actors, and another node's caller may have to ask again. */
    static final String ACTOR = "clerk-1";

    private static final int LONGEST_PAUSE_MILLIS = 100;

    /** What a caller makes of a request. */
    enum Outcome {
        DONE,
        REFUSED,
        /** There is no such resident or card. */
        UNKNOWN
    }

    /** Asks until there is an answer; the diary has the request before it is sent and the answer before this returns. */
    Outcome ask(Diary.Request request, Diary diary) {
        diary.sends(request);
        while (true) {
            try {
                Answered answered = desk.handle(reading.read(
                        CommandCatalogue.require(request.command()),
                        caller(request.key()),
                        request.body().getBytes(StandardCharsets.UTF_8)));
                diary.done(request, answered.position());
                return Outcome.DONE;
            } catch (Refusal refused) {
                diary.refused(request);
                return Outcome.REFUSED;
            } catch (UnknownSubject unknown) {
                diary.refused(request);
                return Outcome.UNKNOWN;
            } catch (RuntimeException conflictsOrNoDatabase) {
                Complaints.of(conflictsOrNoDatabase);
                pause();
            }
        }
    }

    private static Caller caller(String key) {
        return new Caller(Map.of(
                CallerHeader.ACTOR,
                ACTOR,
                CallerHeader.ROLE,
                "clerk",
                CallerHeader.MUNICIPALITY,
                Load.MUNICIPALITY,
                CallerHeader.CHANNEL,
                "COUNTER",
                CallerHeader.CORRELATION,
                key,
                CallerHeader.IDEMPOTENCY_KEY,
                key));
    }

    private static void pause() {
        long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
