package inkan.value;

/** The make of a smartphone that can carry certificates (E-5). */
public enum Platform {
    ANDROID,
    IPHONE
}
