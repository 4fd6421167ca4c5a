package inkan.faults;

import com.google.errorprone.annotations.FormatMethod;
import org.jspecify.annotations.Nullable;

/** Something that must hold does not. */
public final class Violation extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param what it is */
    public Violation(String what) {
        super(what);
    }

    /** @throws Violation where something does not hold */
    @FormatMethod
    public static void unless(boolean holds, String what, @Nullable Object... details) {
        if (!holds) {
            throw new Violation(what.formatted(details));
        }
    }
}
