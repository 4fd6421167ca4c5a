package inkan.api.forecast;

import inkan.api.forecast.Svg.Anchor;
import inkan.api.forecast.Svg.Letters;
import java.util.List;

/** The colours and letters of the pictures. On white, letters have a contrast of at least 7, bars and outlines of at least 3. */
final class Ink {
    static final String CERTIFICATES = "#1f5fa8";
    static final String CARDS = "#c2570c";
    static final String AXIS = "#5f6368";
    static final String GRID = "#d9dce0";
    static final String CLOSED = "#e4e6e9";
    static final String HOLIDAY = "#b3261e";

    /** From the least to the most; the outline sets the lightest apart from the ground. */
    static final List<String> LOADS = List.of("#d6e6f7", "#a9cbec", "#74a9dd", "#4284c4", "#1f5fa8", "#0b3a75");

    static final String NOTHING = "#ffffff";

    static final Letters HEADING = new Letters(18, "#202124", Anchor.START, true);
    static final Letters WORDS = new Letters(12, "#3c4043", Anchor.START, false);
    static final Letters SMALL = new Letters(10, "#3c4043", Anchor.MIDDLE, false);

    private Ink() {}
}
