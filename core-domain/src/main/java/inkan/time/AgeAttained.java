package inkan.time;

import inkan.rule.Cites;
import java.time.LocalDate;

/** The day on which a new age counts (V-8, to be decided by policy). */
@Cites(
        id = "V-8",
        source = "D",
        en = "The birthday itself counts as the new age (policy value ageAttained).",
        ja = "誕生日当日から新しい年齢とする(政策値 ageAttained)。")
public enum AgeAttained {
    BIRTHDAY,
    /** 年齢計算ニ関スル法律: an age is attained at the end of the day before. */
    DAY_BEFORE;

    /** The age in full years on {@code day} of somebody born on {@code born}; negative before birth. */
    public int ageOn(LocalDate day, LocalDate born, LeapDay leapDay) {
        LocalDate counted = this == DAY_BEFORE ? day.plusDays(1) : day;
        int years = counted.getYear() - born.getYear();
        return leapDay.birthdayIn(counted.getYear(), born).isAfter(counted) ? years - 1 : years;
    }
}
