package inkan.api.forecast;

import inkan.api.forecast.DaysAnswer.Day;
import inkan.api.forecast.Svg.Anchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A calendar of visits: a column a week from Sunday on, darker where more are expected, holidays with a dot. */
record CalendarPicture(DaysAnswer answer, PictureWords words) {
    private static final int CELL = 15;
    private static final int PITCH = 17;
    private static final int LEFT = 48;
    private static final int RIGHT = 20;
    private static final int TOP = 92;
    private static final int WEEK = 7;
    private static final int BELOW = TOP + WEEK * PITCH;
    private static final int HEIGHT = BELOW + 76;
    /** For title and legend, however few days there are. */
    private static final int LEAST_WIDTH = 960;

    private static final int PEAKS = 3;
    /** Weeks that the name of a month needs. */
    private static final int ROOM = 4;

    String svg() {
        String title = words.title("窓口来庁見込み(日別)", "Expected visits by day");
        int width = Math.max(LEAST_WIDTH, LEFT + (column(answer.days().getLast().day()) + 1) * PITCH + RIGHT);
        var svg = new Svg(width, HEIGHT, words.language(), title, description());
        svg.text(LEFT, 30, Ink.HEADING, title);
        svg.text(LEFT, 50, Ink.WORDS, said());
        for (int row = 0; row < WEEK; row++) {
            svg.text(
                    LEFT - 8.0,
                    TOP + row * PITCH + 12.0,
                    Ink.SMALL.at(Anchor.END),
                    words.weekdays().get(row));
        }
        BigDecimal most = most();
        answer.days().forEach(day -> day(svg, day, most));
        months(svg);
        legend(svg, most);
        svg.text(LEFT, BELOW + 58.0, Ink.WORDS, peaks());
        return svg.end();
    }

    private String said() {
        String visits = words.number(answer.visits());
        return words.of(
                        answer.days().getFirst().day() + "から"
                                + answer.days().getLast().day() + "まで 計" + visits + "人、",
                        answer.days().getFirst().day() + " to "
                                + answer.days().getLast().day() + ", " + visits + " visits, ")
                + words.asOf(answer.today(), answer.position());
    }

    private static int row(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : day.getDayOfWeek().getValue();
    }

    private int column(LocalDate day) {
        LocalDate first = answer.days().getFirst().day();
        return Math.toIntExact((ChronoUnit.DAYS.between(first, day) + row(first)) / WEEK);
    }

    private void day(Svg svg, Day day, BigDecimal most) {
        double x = LEFT + (double) column(day.day()) * PITCH;
        double y = TOP + (double) row(day.day()) * PITCH;
        svg.area(x, y, CELL, CELL, fill(day, most), Ink.AXIS, told(day));
        if (day.holiday()) {
            svg.dot(x + CELL / 2.0, y + CELL / 2.0, 3, Ink.HOLIDAY);
        }
    }

    private static String fill(Day day, BigDecimal most) {
        if (!day.open()) {
            return Ink.CLOSED;
        }
        if (day.visits().signum() == 0) {
            return Ink.NOTHING;
        }
        int steps = Ink.LOADS.size();
        int step = day.visits()
                .multiply(BigDecimal.valueOf(steps))
                .divide(most, 0, RoundingMode.CEILING)
                .intValue();
        return Ink.LOADS.get(Math.clamp(step, 1, steps) - 1);
    }

    /** The name of each month above the week of its first day, with the year in January and at the beginning. */
    private void months(Svg svg) {
        LocalDate first = answer.days().getFirst().day();
        YearMonth last = YearMonth.from(answer.days().getLast().day());
        for (YearMonth month = YearMonth.from(first); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate begins = month.atDay(1).isBefore(first) ? first : month.atDay(1);
            boolean isFirst = begins.equals(first);
            boolean hasRoom =
                    !isFirst || month.equals(last) || column(month.plusMonths(1).atDay(1)) >= ROOM;
            if (hasRoom) {
                String name = isFirst || month.getMonthValue() == 1 ? words.yearAndMonth(month) : words.month(month);
                svg.text(LEFT + (double) column(begins) * PITCH, TOP - 8.0, Ink.SMALL.at(Anchor.START), name);
            }
        }
    }

    private void legend(Svg svg, BigDecimal most) {
        double y = BELOW + 14.0;
        double x = LEFT;
        x = legend(svg, x, y, Ink.CLOSED, words.of("閉庁", "closed"), 70);
        svg.area(x, y, CELL, CELL, Ink.CLOSED, Ink.AXIS, words.of("祝日", "holiday"));
        svg.dot(x + CELL / 2.0, y + CELL / 2.0, 3, Ink.HOLIDAY);
        svg.text(x + CELL + 6, y + 12, Ink.WORDS, words.of("祝日", "holiday"));
        x += 90;
        x = legend(svg, x, y, Ink.NOTHING, "0", 46);
        for (int step = 1; step <= Ink.LOADS.size() && most.signum() > 0; step++) {
            BigDecimal bound = most.multiply(BigDecimal.valueOf(step))
                    .divide(BigDecimal.valueOf(Ink.LOADS.size()), 2, RoundingMode.HALF_UP);
            x = legend(svg, x, y, Ink.LOADS.get(step - 1), "≤ " + words.number(bound), 96);
        }
    }

    private static double legend(Svg svg, double x, double y, String fill, String name, int room) {
        svg.area(x, y, CELL, CELL, fill, Ink.AXIS, name);
        svg.text(x + CELL + 6, y + 12, Ink.WORDS, name);
        return x + room;
    }

    private String told(Day day) {
        String holiday = day.holiday() ? words.of("(祝日)", " (holiday)") : "";
        return day.open()
                ? words.of(
                        day.day() + holiday + " " + words.number(day.visits()) + "人",
                        day.day() + holiday + ": " + words.number(day.visits()))
                : words.of(day.day() + holiday + " 閉庁", day.day() + holiday + ": closed");
    }

    private String peaks() {
        List<Day> peaks = answer.days().stream()
                .filter(day -> day.visits().signum() > 0)
                .sorted(Comparator.comparing(Day::visits).reversed().thenComparing(Day::day))
                .limit(PEAKS)
                .toList();
        return peaks.isEmpty()
                ? words.of("来庁見込みなし", "No visits are expected.")
                : words.of("多い日: ", "Most: ")
                        + peaks.stream()
                                .map(day -> words.of(
                                        day.day() + " " + words.number(day.visits()) + "人(休み" + day.closedBefore()
                                                + "日の後)",
                                        day.day() + " " + words.number(day.visits()) + " (after " + day.closedBefore()
                                                + " closed)"))
                                .collect(Collectors.joining(words.of("、", ", ")));
    }

    private String description() {
        return said() + words.of("。", ". ") + peaks();
    }

    private BigDecimal most() {
        return answer.days().stream()
                .map(Day::visits)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }
}
