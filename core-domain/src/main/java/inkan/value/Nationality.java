package inkan.value;

/** What the rules ask of a nationality: periods of stay bind foreign nationals (V-6), use abroad is for Japanese (C-9). */
public enum Nationality {
    JAPANESE,
    FOREIGN
}
