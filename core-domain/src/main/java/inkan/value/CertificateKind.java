package inkan.value;

/** The two kinds of electronic certificates 電子証明書. */
public enum CertificateKind {
    /** 利用者証明用: logs a person in; carries no attributes. First, because it caps the other (V-5). */
    USER_AUTHENTICATION,
    /** 署名用: signs documents; carries the basic four attributes. */
    SIGNATURE;

    /** The PIN that guards a certificate of this kind on a card. */
    public PinKind pin() {
        return this == SIGNATURE ? PinKind.SIGNATURE : PinKind.USER_AUTHENTICATION;
    }
}
