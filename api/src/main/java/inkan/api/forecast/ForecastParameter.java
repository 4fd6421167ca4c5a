package inkan.api.forecast;

import inkan.api.query.ViewReading;
import inkan.forecast.Assumptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of forecast or calendar. None of them has to be given.
 *
 * @param words what it says
 * @param number its bounds, where it is a whole number
 */
public record ForecastParameter(
        String name, String words, @Nullable Bounds number) {
    /**
     * What a number may be.
     *
     * @param least inclusive
     * @param most inclusive
     * @param usual where it is not given
     */
    public record Bounds(int least, int most, int usual) {}

    static final String MUNICIPALITY = "municipality";
    static final String FROM = "from";
    static final String LANG = "lang";

    static final ForecastParameter MONTHS = number("months", "how many months", new Bounds(1, 60, 60));
    static final ForecastParameter DAYS = number("days", "how many days", new Bounds(1, 400, 365));
    static final ForecastParameter CERTIFICATES = share(
            "certificates-share",
            "of those whose certificates alone expire, how many come at all",
            Assumptions.USUAL.certificates());
    static final ForecastParameter CARDS =
            share("cards-share", "of those whose card expires, how many come at all", Assumptions.USUAL.cards());
    static final ForecastParameter SOON = share(
            "soon-share",
            "of those who come, how many do so within " + Assumptions.SOON_DAYS + " days because the window has opened",
            Assumptions.USUAL.soon());
    static final ForecastParameter LATE = share(
            "late-share",
            "of those who come, how many do so in the last " + Assumptions.LATE_DAYS
                    + " days because the window closes; no more than soon-share leaves, and as much unless given",
            Assumptions.USUAL.late());

    private static final ForecastParameter WHERE =
            text(MUNICIPALITY, "where the holders live, by its code; without it all municipalities");
    private static final ForecastParameter POSITION = text(
            ViewReading.AT_LEAST,
            "a position of the log, or head: count now, and wait until the answer takes it into account");

    /** Those of the forecast. */
    public static final List<ForecastParameter> OF_FORECAST =
            List.of(WHERE, text(FROM, "the first month as yyyy-MM; without it this month"), MONTHS, POSITION);

    /** Those of the calendar. */
    public static final List<ForecastParameter> OF_CALENDAR = List.of(
            WHERE,
            text(FROM, "the first day as yyyy-MM-dd; without it today"),
            DAYS,
            CERTIFICATES,
            CARDS,
            SOON,
            LATE,
            POSITION);

    /** What pictures have beside them. */
    public static final ForecastParameter LANGUAGE = text(LANG, "ja or en; without it ja");

    private static ForecastParameter text(String name, String words) {
        return new ForecastParameter(name, words, null);
    }

    private static ForecastParameter number(String name, String words, Bounds bounds) {
        return new ForecastParameter(name, words + ", " + bounds.usual() + " unless given", bounds);
    }

    private static ForecastParameter share(String name, String words, int usual) {
        return number(name, words + ", in per cent", new Bounds(0, 100, usual));
    }
}
