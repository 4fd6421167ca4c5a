package inkan.api.guide;

import inkan.municipality.Name;
import inkan.value.InvalidValue;

/** The language in which the guide speaks, and pictures. */
public enum Language {
    JA,
    EN;

    /** @throws InvalidValue where it is neither */
    public static Language named(String text) {
        return switch (text) {
            case "ja" -> JA;
            case "en" -> EN;
            default -> throw new InvalidValue("lang", "ja or en");
        };
    }

    /** What something is called in it. */
    public String of(Name name) {
        return of(name.ja(), name.en());
    }

    /** The one text or the other. */
    public String of(String ja, String en) {
        return this == JA ? ja : en;
    }
}
