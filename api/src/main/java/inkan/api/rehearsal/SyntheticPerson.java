package inkan.api.rehearsal;

import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Somebody who does not exist. Names and addresses are drawn from lists; some names have variant characters 異体字, outside
 * the basic plane or with a variation selector.
 */
record SyntheticPerson(
        String name,
        String street,
        LocalDate born,
        Sex sex,
        MunicipalityCode municipality,
        Nationality nationality,
        boolean adultWard) {
    private static final List<String> FAMILIES = List.of(
            "佐藤",
            "鈴木",
            "高橋",
            "田中",
            "伊藤",
            "渡邉",
            "山本",
            "中村",
            "小林",
            "加藤",
            "𠮷田",
            "葛\uDB40\uDD00城",
            "髙島",
            "齋藤",
            "辻\uDB40\uDD00");
    private static final List<String> GIVEN_FEMALE = List.of("陽葵", "結衣", "さくら", "美咲", "和子", "恵子", "文");
    private static final List<String> GIVEN_MALE = List.of("蓮", "大翔", "悠真", "健一", "茂", "清", "誠");
    private static final List<String> FOREIGN =
            List.of("NGUYEN THI HOA", "LI WEI", "SANTOS MARIA", "KIM MINJUN", "RAI SITA");
    private static final List<String> STREETS = List.of("架空町", "見本台", "試行坂", "仮想ケ丘", "例示通り");
    private static final List<MunicipalityCode> MUNICIPALITIES = List.of(
            new MunicipalityCode("131121"),
            new MunicipalityCode("122173"),
            new MunicipalityCode("322016"),
            new MunicipalityCode("012173"));

    /** Draws somebody who is between 0 and 95 years old on a day; one in twenty is born on the edge of a leap day. */
    static SyntheticPerson draw(RandomGenerator random, LocalDate on) {
        Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
        boolean foreign = random.nextInt(100) < 6;
        LocalDate born = on.minusDays(random.nextInt(95 * 365) + 1L);
        if (random.nextInt(20) == 0) {
            LocalDate leapYear = born.withYear(born.getYear() / 4 * 4);
            born = LocalDate.of(leapYear.getYear(), 2, 28).plusDays(random.nextInt(3));
        }
        String name = foreign
                ? pick(FOREIGN, random)
                : pick(FAMILIES, random) + " " + pick(sex == Sex.FEMALE ? GIVEN_FEMALE : GIVEN_MALE, random);
        return new SyntheticPerson(
                name,
                pick(STREETS, random),
                born.isAfter(on) ? on : born,
                sex,
                pick(MUNICIPALITIES, random),
                foreign ? Nationality.FOREIGN : Nationality.JAPANESE,
                random.nextInt(200) == 0 && born.isBefore(on.minusYears(30)));
    }

    /** An address in the person's street. */
    String address(int house) {
        return "架空県%s%d丁目%d番".formatted(street, house % 9 + 1, house);
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
