package inkan.certificate.issue;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.CertificateKind;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who can have a certificate of a kind at all. */
public enum Eligibility implements Rule<Eligibility.Case> {
    @Cites(
            id = "E-7",
            source = "B",
            since = "2023-12-15",
            en = "A face-authentication card has no signature certificate.",
            ja = "顔認証マイナンバーカードに署名用電子証明書は搭載できない。")
    A_FACE_AUTHENTICATION_CARD_HAS_NO_SIGNATURE_CERTIFICATE(forSignature(c -> !c.faceAuthentication())),
    @Cites(
            id = "E-2",
            source = "S0 S1 S2 S4",
            en = "No signature certificate is issued under 15; the holder is {age}.",
            ja = "15歳未満の方には署名用電子証明書を発行しない(現在{age}歳)。")
    THE_HOLDER_OF_A_SIGNATURE_CERTIFICATE_IS_15(
            forSignature(c -> c.age() >= c.signatureAge(), c -> Map.of("age", c.age()))),
    @Cites(
            id = "E-3",
            source = "S0 S1 S4",
            en = "No signature certificate is issued to an adult ward.",
            ja = "成年被後見人の方には署名用電子証明書を発行しない。")
    AN_ADULT_WARD_HAS_NO_SIGNATURE_CERTIFICATE(forSignature(c -> !c.adultWard()));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(Eligibility.class);

    private final Clause<Case> clause;

    Eligibility(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    private static Clause<Case> forSignature(Predicate<Case> kept, Function<Case, Map<String, Object>> facts) {
        return new Clause<>(c -> c.kind() != CertificateKind.SIGNATURE || kept.test(c), facts);
    }

    private static Clause<Case> forSignature(Predicate<Case> kept) {
        return forSignature(kept, c -> Map.of());
    }

    /**
     * A holder who wants a certificate.
     *
     * @param age the holder's age on the day of issue, in full years
     * @param signatureAge the lowest age for a signature certificate
     */
    public record Case(
            CertificateKind kind, int age, int signatureAge, boolean adultWard, boolean faceAuthentication) {}
}
