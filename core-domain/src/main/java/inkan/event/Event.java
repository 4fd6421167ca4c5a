package inkan.event;

import inkan.value.TextValue;

/** Something that happened, for good. Implemented by records only, each {@link StoredAs} a stable name. */
public interface Event {
    /** The stream that the event belongs to. */
    TextValue stream();
}
