package inkan.value;

import java.time.LocalDate;

/**
 * The personal data that rules need, as one value of an event so that it can be sealed as one. Name and address are not
 * among it: no rule reads them.
 *
 * @param dateOfBirth 生年月日, a calendar day
 * @param sex 性別
 */
public record Personalia(LocalDate dateOfBirth, Sex sex) {
    private static final LocalDate EARLIEST = LocalDate.of(1868, 1, 25);

    public Personalia {
        if (dateOfBirth.isBefore(EARLIEST)) {
            throw new InvalidValue("dateOfBirth", "a day since the first of Meiji");
        }
    }
}
