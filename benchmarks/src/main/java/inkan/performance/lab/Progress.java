package inkan.performance.lab;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says on the console what is going on, with the seconds since the start. */
public final class Progress {
    private static final long START = System.nanoTime();

    private Progress() {}

    /** A line. */
    @FormatMethod
    public static void say(@FormatString String format, @Nullable Object... values) {
        System.out.printf(Locale.ROOT, "%7.1f s  %s%n", (System.nanoTime() - START) / 1e9, format.formatted(values));
    }
}
