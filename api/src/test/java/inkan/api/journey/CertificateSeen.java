package inkan.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import inkan.certificate.RevocationReason;
import tools.jackson.databind.JsonNode;

/** A certificate as the counter sees it. */
record CertificateSeen(JsonNode status) {
    @CanIgnoreReturnValue
    CertificateSeen isActiveTo(String day) {
        return stands("ACTIVE").has("expiresOn", day).has("expired", "false");
    }

    @CanIgnoreReturnValue
    CertificateSeen isRenewableFrom(String day) {
        return has("renewalOpensOn", day);
    }

    /** What binds its expiry. */
    @CanIgnoreReturnValue
    CertificateSeen isBoundBy(String bound) {
        return has("boundBy", bound);
    }

    @CanIgnoreReturnValue
    CertificateSeen isHeld() {
        return stands("HELD").isFor(RevocationReason.CERTIFICATE_HOLD);
    }

    @CanIgnoreReturnValue
    CertificateSeen isSupersededBy(String successor) {
        return stands("SUPERSEDED").isFor(RevocationReason.SUPERSEDED).has("supersededBy", successor);
    }

    @CanIgnoreReturnValue
    CertificateSeen isRevokedFor(RevocationReason reason) {
        return stands("REVOKED").isFor(reason).has("renewalOpensOn", "");
    }

    /** It ended on a day. */
    @CanIgnoreReturnValue
    CertificateSeen on(String day) {
        return has("endedOn", day);
    }

    private CertificateSeen stands(String state) {
        return has("state", state);
    }

    private CertificateSeen isFor(RevocationReason reason) {
        return has("reason", reason.name()).has("reasonCode", Integer.toString(reason.code()));
    }

    private CertificateSeen has(String part, String value) {
        assertThat(status.at("/" + part).asString(""))
                .as("%s of %s", part, status)
                .isEqualTo(value);
        return this;
    }
}
