package inkan.time;

import inkan.rule.Cites;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/** Where a birthday on 29 February falls in a year without one (V-7, to be decided by policy). */
@Cites(
        id = "V-7",
        source = "D",
        en = "A birthday on 29 February falls on 28 February in other years (policy value leapDay).",
        ja = "2月29日生まれの誕生日は、うるう年以外は2月28日とする(政策値 leapDay)。")
public enum LeapDay {
    FEB_28,
    MAR_01;

    private static final MonthDay FEB_29 = MonthDay.of(2, 29);

    /** The birthday of somebody born on {@code born} in the year {@code year}. */
    public LocalDate birthdayIn(int year, LocalDate born) {
        MonthDay birthday = MonthDay.from(born);
        if (this == MAR_01 && birthday.equals(FEB_29) && !Year.isLeap(year)) {
            return LocalDate.of(year, 3, 1);
        }
        return birthday.atYear(year);
    }
}
