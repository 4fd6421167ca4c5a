package inkan.log.append;

/** Is told of every append of this node, by its appender's own thread; to be quick about it, and not to throw. */
@FunctionalInterface
public interface AppendListener {

    /** Listens to nothing. */
    AppendListener NONE = appended -> {};

    /** A group of units was appended. */
    void appended(Appended group);

    /**
     * A group that was appended with one commit.
     *
     * @param units that went in
     * @param events of those units
     * @param conflicts units that were refused meanwhile, because another append had come first
     * @param nanoseconds from the first look at the group to its commit
     */
    record Appended(int units, int events, int conflicts, long nanoseconds) {}
}
