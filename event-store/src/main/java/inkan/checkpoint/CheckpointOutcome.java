package inkan.checkpoint;

/** How an attempt to make a checkpoint ended. */
public sealed interface CheckpointOutcome {

    /** The log has not grown since the last one. */
    record NothingNew() implements CheckpointOutcome {}

    /** Another node is making one, or has just made one. */
    record AnotherNodesTurn() implements CheckpointOutcome {}

    /** A checkpoint was signed and stored; where much had come together, several. */
    record Made(Checkpoint checkpoint) implements CheckpointOutcome {}

    /** The newest key of this log is not in this node's file. */
    record KeyMissing() implements CheckpointOutcome {}

    /**
     * What is stored is not what was appended; nothing was signed.
     *
     * @param where what does not fit lies within
     */
    record Mismatch(Stretch where) implements CheckpointOutcome {}
}
