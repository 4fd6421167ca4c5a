package inkan.checkpoint;

/** A text that is no signed note, no checkpoint or no key. The message says what is wrong without quoting it. */
public final class MalformedNoteException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedNoteException(String message) {
        super(message);
    }
}
