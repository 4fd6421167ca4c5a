package inkan.api.notice;

/** A step of a run. It may be done again at any time: what it did is in the log, and the rest follows from there. */
@FunctionalInterface
interface RunStep {
    /** @throws RunRefused where the run cannot go on */
    void work(RunUnderWay run) throws InterruptedException;
}
