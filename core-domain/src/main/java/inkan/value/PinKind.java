package inkan.value;

/** The PINs 暗証番号 of a card. Only their state is ever known here, never a value (P-6). */
public enum PinKind {
    /** 署名用: 6 to 16 characters. */
    SIGNATURE,
    /** 利用者証明用: four digits. */
    USER_AUTHENTICATION,
    /** 住民基本台帳用: four digits. */
    RESIDENT_REGISTRY,
    /** 券面事項入力補助用: four digits. */
    CARD_FACE
}
