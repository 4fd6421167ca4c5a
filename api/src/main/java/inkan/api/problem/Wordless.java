package inkan.api.problem;

import org.jspecify.annotations.Nullable;

/**
 * A throwable as the operator may see it: what and where, but not its message, which may quote a value that came in
 * (P-6).
 */
public final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 8;

    private Wordless(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause);
        setStackTrace(original.getStackTrace());
    }

    /** The failure without the words of itself and its causes. */
    public static Wordless of(Throwable original) {
        return of(original, DEEPEST);
    }

    private static Wordless of(Throwable original, int deep) {
        Throwable cause = original.getCause();
        return new Wordless(original, cause == null || deep == 0 ? null : of(cause, deep - 1));
    }
}
