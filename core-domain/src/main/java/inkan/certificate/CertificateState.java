package inkan.certificate;

/** Where a certificate stands. Whether it has expired is a question of the day, not a state. */
public enum CertificateState {
    ACTIVE,
    /** 一時保留 */
    HELD,
    /** Renewed: another took its place. */
    SUPERSEDED,
    /** 失効 */
    REVOKED;

    /** Whether the certificate never becomes active again (C-11). */
    public boolean isTerminal() {
        return this == SUPERSEDED || this == REVOKED;
    }
}
