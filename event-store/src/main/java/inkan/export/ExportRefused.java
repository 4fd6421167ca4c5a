package inkan.export;

/** Nothing was exported. */
public final class ExportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Positions behind the end of the log were asked for. */
        BEYOND_THE_END,
        /** None of the streams has an event. */
        NOTHING_THERE,
        /** More streams, or events in streams, than an export of streams takes. */
        TOO_MANY
    }

    private final Reason reason;

    ExportRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
