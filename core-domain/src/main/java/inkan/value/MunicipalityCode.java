package inkan.value;

import java.util.function.Predicate;

/**
 * A municipality by its six-digit code 全国地方公共団体コード, such as 131121 for Setagaya 世田谷区.
 *
 * @param value six digits, the last a check digit
 */
public record MunicipalityCode(String value) implements TextValue {
    private static final Predicate<String> SHAPE = Shapes.matching("[0-9]{6}");

    public MunicipalityCode {
        Shapes.require(SHAPE, value, "MunicipalityCode", "six digits, the last being their check digit");
        if (value.charAt(5) - '0' != checkDigit(value)) {
            throw new InvalidValue("MunicipalityCode", "six digits, the last being their check digit");
        }
    }

    /** Weights 6 to 2 over the first five digits; the units digit of 11 less the remainder by 11. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (digits.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
