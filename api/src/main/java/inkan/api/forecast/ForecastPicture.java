package inkan.api.forecast;

import inkan.api.forecast.MonthsAnswer.Month;
import inkan.api.forecast.Svg.Anchor;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.stream.LongStream;

/** Expiries by month: two bars a month, one for certificates and one for cards. */
record ForecastPicture(MonthsAnswer answer, PictureWords words) {
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 420;
    private static final int LEFT = 84;
    private static final int RIGHT = 20;
    private static final int TOP = 92;
    private static final int BOTTOM = 356;
    private static final int WIDEST = 84;
    private static final int TICKS = 6;

    String svg() {
        String title = words.title("有効期限を迎える件数(月別)", "Expiries by month");
        var svg = new Svg(WIDTH, HEIGHT, words.language(), title, description());
        svg.text(LEFT, 30, Ink.HEADING, title);
        svg.text(LEFT, 50, Ink.WORDS, said());
        legend(svg);
        long step = step();
        long top = Math.max(1, (most() + step - 1) / step) * step;
        for (long tick = 0; tick <= top; tick += step) {
            double y = y(tick, top);
            svg.line(LEFT, y, WIDTH - RIGHT, y, tick == 0 ? Ink.AXIS : Ink.GRID);
            svg.text(LEFT - 8.0, y + 4, Ink.WORDS.at(Anchor.END), words.number(tick));
        }
        for (int i = 0; i < answer.months().size(); i++) {
            month(svg, i, top);
        }
        return svg.end();
    }

    private void legend(Svg svg) {
        double y = TOP - 18.0;
        svg.area(LEFT, y - 10, 12, 12, Ink.CERTIFICATES);
        svg.text(LEFT + 18.0, y, Ink.WORDS, words.of("電子証明書(件)", "certificates of a holder"));
        svg.area(LEFT + 190.0, y - 10, 12, 12, Ink.CARDS);
        svg.text(LEFT + 208.0, y, Ink.WORDS, words.of("カード(枚)", "cards"));
    }

    private void month(Svg svg, int index, long top) {
        Month month = answer.months().get(index);
        YearMonth of = YearMonth.parse(month.month());
        double width = Math.min(
                WIDEST, (double) (WIDTH - LEFT - RIGHT) / answer.months().size());
        double x = LEFT + index * width;
        bar(svg, x + width * 0.1, width * 0.4, month.certificates().expiring(), top, Ink.CERTIFICATES, told(month));
        bar(svg, x + width * 0.5, width * 0.4, month.cards().expiring(), top, Ink.CARDS, told(month));
        svg.text(x + width / 2, BOTTOM + 16.0, Ink.SMALL, Integer.toString(of.getMonthValue()));
        if (index == 0 || of.getMonthValue() == 1) {
            svg.line(x, BOTTOM, x, BOTTOM + 40.0, Ink.AXIS);
            boolean hasRoom =
                    index > 0 || of.getMonthValue() <= 10 || answer.months().size() <= 10;
            if (hasRoom) {
                svg.text(x + 4, BOTTOM + 36.0, Ink.WORDS, words.year(of.getYear()));
            }
        }
    }

    private static void bar(Svg svg, double x, double width, long count, long top, String fill, String told) {
        if (count > 0) {
            double y = y(count, top);
            svg.area(x, y, width, BOTTOM - y, fill, fill, told);
        }
    }

    private static double y(long count, long top) {
        return BOTTOM - (double) (BOTTOM - TOP) * count / top;
    }

    private String told(Month month) {
        String certificates = words.number(month.certificates().expiring());
        String cards = words.number(month.cards().expiring());
        return words.of(
                month.month() + " 電子証明書 " + certificates + "件、カード " + cards + "枚",
                month.month() + ": certificates " + certificates + ", cards " + cards);
    }

    private String said() {
        String first = answer.months().getFirst().month();
        String last = answer.months().getLast().month();
        return words.of(first + "から" + last + "まで、", first + " to " + last + ", ")
                + words.asOf(answer.today(), answer.position());
    }

    private String description() {
        Month most = answer.months().stream()
                .max(Comparator.comparingLong(
                        month -> month.certificates().expiring() + month.cards().expiring()))
                .orElseThrow();
        return said() + words.of("。最も多い月: ", ". The most: ") + told(most);
    }

    private long most() {
        return answer.months().stream()
                .flatMapToLong(month -> LongStream.of(
                        month.certificates().expiring(), month.cards().expiring()))
                .max()
                .orElse(0);
    }

    /** 1, 2 or 5 with zeros, so that there are at most so many. */
    private long step() {
        long step = 1;
        for (int i = 0; step * TICKS < most(); i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }
}
