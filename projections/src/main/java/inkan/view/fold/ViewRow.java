package inkan.view.fold;

/** A row of a view: immutable, and at a position of the log. */
public interface ViewRow {
    /** The position of the last event that is in it. */
    long position();
}
