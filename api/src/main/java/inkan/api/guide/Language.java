package inkan.api.guide;

import inkan.municipality.Name;

/** The language in which the guide speaks. */
enum Language {
    JA,
    EN;

    String of(Name name) {
        return this == JA ? name.ja() : name.en();
    }

    String of(String ja, String en) {
        return this == JA ? ja : en;
    }
}
