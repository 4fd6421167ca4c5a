package inkan.faults;

import com.google.errorprone.annotations.FormatMethod;
import org.jspecify.annotations.Nullable;

/** Something that must hold does not. */
final class Violation extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Violation(String what) {
        super(what);
    }

    @FormatMethod
    static void unless(boolean holds, String what, @Nullable Object... details) {
        if (!holds) {
            throw new Violation(what.formatted(details));
        }
    }
}
