package inkan.certificate;

import inkan.rule.Cites;

/** Why a certificate is revoked or held, with the reason code of RFC 5280, section 5.3.1. */
@Cites(
        id = "C-10",
        source = "B",
        en = "A revocation names its reason by the codes of RFC 5280.",
        ja = "失効にはRFC 5280の失効理由を付す。")
public enum RevocationReason {
    /** Destroyed before hand-over. */
    UNSPECIFIED(0),
    KEY_COMPROMISE(1),
    CA_COMPROMISE(2),
    /** What the certificate says of its holder has changed 記録事項の変更. */
    AFFILIATION_CHANGED(3),
    /** Renewed: another took its place. */
    SUPERSEDED(4),
    /** No longer needed, or no longer due to the holder. */
    CESSATION_OF_OPERATION(5),
    /** Held 一時保留, not yet revoked. */
    CERTIFICATE_HOLD(6);

    private final int code;

    RevocationReason(int code) {
        this.code = code;
    }

    /** The CRLReason of RFC 5280. */
    public int code() {
        return code;
    }
}
