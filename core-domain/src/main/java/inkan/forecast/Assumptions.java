package inkan.forecast;

import inkan.value.InvalidValue;

/**
 * What is assumed of people, and measured by nobody: how many come to a counter in their renewal window, and when. Each number
 * is a whole number of per cent, from 0 to 100.
 *
 * @param certificates of those whose certificates alone expire, how many come
 * @param cards of those whose card expires, how many come; once, also where its certificates expire with it
 * @param soon of those who come, how many do so because the window has opened: the most on its first day, from then on fewer
 *     each day, none after {@value #SOON_DAYS} days
 * @param late of those who come, how many do so because it is about to close: from {@value #LATE_DAYS} days before its end on
 *     more each day, the most on its last. The rest comes evenly, on each day as many
 */
public record Assumptions(int certificates, int cards, int soon, int late) {
    /** How many days the opening of a window brings people. */
    public static final int SOON_DAYS = 30;

    /** How many days before its end the closing of a window brings people. */
    public static final int LATE_DAYS = 14;

    /** Everybody comes: the most that there can be. Half soon, a fifth late, the rest evenly. */
    public static final Assumptions USUAL = new Assumptions(100, 100, 50, 20);

    private static final double PER_CENT = 100.0;

    public Assumptions {
        requirePercent("certificates", certificates);
        requirePercent("cards", cards);
        requirePercent("soon", soon);
        requirePercent("late", late);
        if (soon + late > PER_CENT) {
            throw new InvalidValue("late", "no more than soon leaves of 100");
        }
    }

    private static void requirePercent(String name, int percent) {
        if (percent < 0 || percent > PER_CENT) {
            throw new InvalidValue(name, "a whole number of per cent, from 0 to 100");
        }
    }

    /** How many of those whose certificates alone expire come, from 0 to 1. */
    public double shareOfCertificates() {
        return certificates / PER_CENT;
    }

    /** How many of those whose card expires come, from 0 to 1. */
    public double shareOfCards() {
        return cards / PER_CENT;
    }

    /**
     * Which part of those who come does so on each day of a window, if every day were open.
     *
     * @param days how long the window is
     * @return a part for each day, all of them together 1
     */
    public double[] partsOf(int days) {
        int soonDays = Math.min(SOON_DAYS, days);
        int lateDays = Math.min(LATE_DAYS, days);
        double[] parts = new double[days];
        for (int day = 0; day < days; day++) {
            parts[day] = (PER_CENT - soon - late) / PER_CENT / days
                    + soon / PER_CENT * slope(soonDays - day, soonDays)
                    + late / PER_CENT * slope(day - (days - lateDays) + 1, lateDays);
        }
        return parts;
    }

    /** The step of a slope, none below it; all steps together are 1. */
    private static double slope(int step, int steps) {
        return step <= 0 ? 0 : 2.0 * step / (steps * (steps + 1.0));
    }
}
