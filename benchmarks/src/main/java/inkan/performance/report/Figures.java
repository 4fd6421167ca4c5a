package inkan.performance.report;

import java.util.Locale;

/** Figures as they are printed: three digits that say something. */
final class Figures {
    private Figures() {}

    static String of(double figure) {
        double size = Math.abs(figure);
        if (size >= 1_000_000) {
            return String.format(Locale.ROOT, "%.2f M", figure / 1e6);
        }
        if (size >= 10_000) {
            return String.format(Locale.ROOT, "%.1f k", figure / 1e3);
        }
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", figure);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", figure);
    }
}
