package inkan.performance.side;

import inkan.performance.lab.Callers.Caller;

/** One of those that are measured beside each other. What its callers do is on the disk when they are done. */
public interface Side extends AutoCloseable {
    /** Its name in the results. */
    String name();

    /** A caller who appends one event to a stream of about ten at a time; no two callers use the same streams. */
    Caller appending(int caller, int callers);

    /** A caller who begins one stream at a time. */
    Caller creating(int caller);

    @Override
    void close();
}
