package inkan.municipality;

import inkan.value.InvalidValue;

/**
 * What something is called, in both languages in which the product speaks.
 *
 * @param ja Japanese, never empty
 * @param en English, never empty
 */
public record Name(String ja, String en) {
    public Name {
        if (ja.isBlank()) {
            throw new InvalidValue("ja", "the Japanese name, not empty");
        }
        if (en.isBlank()) {
            throw new InvalidValue("en", "the English name, not empty");
        }
    }
}
