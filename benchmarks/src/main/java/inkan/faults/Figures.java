package inkan.faults;

import java.util.EnumMap;
import java.util.Map;

/** What a campaign of kills has counted so far. */
final class Figures {

    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int cycles;
    private int kills;
    private long acknowledged;
    private long unanswered;
    private long doneBeforeUnanswered;
    private long askedAgain;
    private long longestStandstillMillis;
    private long checkpoints;

    void fault(Fault fault) {
        cycles++;
        kills += fault.kills();
        faults.merge(fault, 1, Integer::sum);
    }

    void acknowledged(long count) {
        acknowledged += count;
    }

    /** A request without an answer was asked again; it had been done or not. */
    void unanswered(boolean wasDone) {
        unanswered++;
        doneBeforeUnanswered += wasDone ? 1 : 0;
    }

    void askedAgain() {
        askedAgain++;
    }

    void standstill(long millis) {
        longestStandstillMillis = Math.max(longestStandstillMillis, millis);
    }

    /** All that is stored was verified against so many checkpoints in the end. */
    void verified(long count) {
        checkpoints = count;
    }

    long checkpoints() {
        return checkpoints;
    }

    int kills() {
        return kills;
    }

    int cycles() {
        return cycles;
    }

    Map<Fault, Integer> faults() {
        return faults;
    }

    long acknowledged() {
        return acknowledged;
    }

    long unanswered() {
        return unanswered;
    }

    long doneBeforeUnanswered() {
        return doneBeforeUnanswered;
    }

    long answeredAgain() {
        return askedAgain;
    }

    long longestStandstillMillis() {
        return longestStandstillMillis;
    }
}
