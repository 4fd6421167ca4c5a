package inkan.view.correction;

/** What a correction corrects. */
public enum CorrectionKind {
    CARD_EXPIRY,
    CERTIFICATE_EXPIRY,
    PERSONAL_DATA,
    GUARDIANSHIP
}
