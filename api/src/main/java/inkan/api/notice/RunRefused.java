package inkan.api.notice;

import java.util.Locale;

/**
 * A run that did not come to its end. Nothing is lost: what it recorded as sent stays recorded, and the same request goes on
 * with it. The message is for the operator, in English; it names no addressee.
 */
public final class RunRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it ended. */
    public enum Code {
        /** The addressee file cannot be read, or is none. */
        ADDRESSEES_UNREADABLE,
        /** The directory for the files cannot be written to, or is full. */
        OUT_NOT_WRITABLE,
        /** Something that this run has recorded as sent has no printable line in the addressee file. */
        NOT_PRINTABLE,
        /** The same run is under way in another process. */
        RUN_UNDER_WAY,
        /** The views do not get on, so it is not known whether all that was sent would be printed. */
        VIEWS_BEHIND,
        /** The database cannot be reached. */
        DATABASE_UNAVAILABLE;

        /** The name for programs, in kebab case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;

    public RunRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** Why it ended. */
    public Code code() {
        return code;
    }
}
