package inkan.time;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The holidays 休日 of Japan by law 国民の祝日に関する法律 as it stands since 2007, with the special laws for 2019, 2020
 * and 2021. Days before 2007 are judged as if by the same law.
 */
public final class JapaneseHolidays {
    private JapaneseHolidays() {}

    /** Whether the day is a national day, the substitute for one, or the day between two. */
    public static boolean isHoliday(LocalDate day) {
        return isNationalDay(day) || isSubstitute(day) || isBetweenTwo(day);
    }

    /** 第3条第2項 振替休日: the first day that is no national day, after one that falls on a Sunday. */
    private static boolean isSubstitute(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (isNationalDay(before)) {
            if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
                return true;
            }
            before = before.minusDays(1);
        }
        return false;
    }

    /** 第3条第3項 国民の休日: the day before and the day after are national days. */
    private static boolean isBetweenTwo(LocalDate day) {
        return isNationalDay(day.minusDays(1)) && isNationalDay(day.plusDays(1));
    }

    /** 第2条 国民の祝日. */
    private static boolean isNationalDay(LocalDate day) {
        return Arrays.stream(NationalDay.values())
                .anyMatch(national -> national.in(day.getYear()).contains(day));
    }

    /** The days of 第2条, in its order, and those of the special laws. */
    private enum NationalDay {
        /** 元日 */
        NEW_YEARS_DAY(year -> on(year, 1, 1)),
        /** 成人の日 */
        COMING_OF_AGE_DAY(year -> monday(2, year, 1)),
        /** 建国記念の日 */
        NATIONAL_FOUNDATION_DAY(year -> on(year, 2, 11)),
        /** 天皇誕生日. The birthday of the emperor of the time; in 2019 it lay after the one's reign and before the other's. */
        EMPERORS_BIRTHDAY(year -> year == 2019 ? List.of() : year < 2019 ? on(year, 12, 23) : on(year, 2, 23)),
        /** 春分の日 */
        VERNAL_EQUINOX_DAY(year -> on(year, 3, equinox(year, 20.8431))),
        /** 昭和の日 */
        SHOWA_DAY(year -> on(year, 4, 29)),
        /** 憲法記念日 */
        CONSTITUTION_DAY(year -> on(year, 5, 3)),
        /** みどりの日 */
        GREENERY_DAY(year -> on(year, 5, 4)),
        /** こどもの日 */
        CHILDRENS_DAY(year -> on(year, 5, 5)),
        /** 海の日 */
        MARINE_DAY(year -> switch (year) {
            case 2020 -> on(year, 7, 23);
            case 2021 -> on(year, 7, 22);
            default -> monday(3, year, 7);
        }),
        /** 山の日. In force from 2016. */
        MOUNTAIN_DAY(year -> switch (year) {
            case 2020 -> on(year, 8, 10);
            case 2021 -> on(year, 8, 8);
            default -> year < 2016 ? List.of() : on(year, 8, 11);
        }),
        /** 敬老の日 */
        RESPECT_FOR_THE_AGED_DAY(year -> monday(3, year, 9)),
        /** 秋分の日 */
        AUTUMNAL_EQUINOX_DAY(year -> on(year, 9, equinox(year, 23.2488))),
        /** スポーツの日. 体育の日 until 2019. */
        SPORTS_DAY(year -> switch (year) {
            case 2020 -> on(year, 7, 24);
            case 2021 -> on(year, 7, 23);
            default -> monday(2, year, 10);
        }),
        /** 文化の日 */
        CULTURE_DAY(year -> on(year, 11, 3)),
        /** 勤労感謝の日 */
        LABOUR_THANKSGIVING_DAY(year -> on(year, 11, 23)),
        /** 天皇の即位の日 */
        ENTHRONEMENT_DAY(year -> year == 2019 ? on(year, 5, 1) : List.of()),
        /** 即位礼正殿の儀の行われる日 */
        ENTHRONEMENT_CEREMONY_DAY(year -> year == 2019 ? on(year, 10, 22) : List.of());

        private final IntFunction<List<LocalDate>> in;

        NationalDay(IntFunction<List<LocalDate>> in) {
            this.in = in;
        }

        /** The day in a year, where there is one. */
        private List<LocalDate> in(int year) {
            return in.apply(year);
        }

        private static List<LocalDate> on(int year, int month, int day) {
            return List.of(LocalDate.of(year, month, day));
        }

        private static List<LocalDate> monday(int which, int year, int month) {
            return List.of(LocalDate.of(year, month, 1).with(dayOfWeekInMonth(which, DayOfWeek.MONDAY)));
        }

        /**
         * The law leaves the equinoxes to astronomy; they are published each February for the next year. The formula, which
         * has met what was published so far, holds from 1980 to 2099.
         *
         * @param in1980 the mean moment of the equinox in 1980, in days of its month
         */
        private static int equinox(int year, double in1980) {
            int since = year - 1980;
            return (int) (in1980 + 0.242194 * since - Math.floorDiv(since, 4));
        }
    }
}
