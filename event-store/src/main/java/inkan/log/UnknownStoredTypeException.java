package inkan.log;

import org.axonframework.serialization.SerializationException;

/** An event has no storage name, or a stored name and revision have no event. Reading or appending stops here. */
public final class UnknownStoredTypeException extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnknownStoredTypeException(String message) {
        super(message);
    }
}
