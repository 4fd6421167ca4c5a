package inkan.explanation;

import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateEvent.AutoRevokedOnAttributeChange;
import inkan.certificate.CertificateEvent.ExpiryCorrected;
import inkan.certificate.CertificateEvent.FormerImported;
import inkan.certificate.CertificateEvent.Held;
import inkan.certificate.CertificateEvent.Issued;
import inkan.certificate.CertificateEvent.Released;
import inkan.certificate.CertificateEvent.Renewed;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.RevocationReason;
import inkan.municipality.Name;
import inkan.policy.Bound;
import inkan.value.Carrier;

/** What became of an electronic certificate. */
final class OfCertificates {
    private OfCertificates() {}

    static Explanation explain(CertificateEvent event) {
        return switch (event) {
            case Issued issued -> issued(issued);
            case Renewed renewed ->
                Explanation.of(
                        () -> "The certificate was superseded on %s by the one that renews it.".formatted(renewed.on()),
                        () -> "更新により、%sに後継の電子証明書に置き換えられた。".formatted(renewed.on()),
                        "V-4",
                        "C-10");
            case Held held ->
                Explanation.of(
                        () -> "The certificate was put on hold after a loss on %s, certificateHold (6)."
                                .formatted(held.on()),
                        () -> "紛失の届出により、%sに一時保留した certificateHold(6)。".formatted(held.on()),
                        "C-7",
                        "C-10");
            case Released released ->
                Explanation.of(
                        () -> "The held certificate of the smartphone was released on %s.".formatted(released.on()),
                        () -> "スマホ用電子証明書の一時保留を%sに解除した。".formatted(released.on()),
                        "C-7");
            case Revoked revoked -> revoked(revoked);
            case AutoRevokedOnAttributeChange revoked ->
                Explanation.of(
                        () ->
                                "A change of the basic four effective %s revoked the signature certificate on %s, affiliationChanged (3)."
                                        .formatted(revoked.effectiveOn(), revoked.on()),
                        () -> "%s付けの基本4情報の変更により、署名用電子証明書は%sに自動的に失効した affiliationChanged(3)。"
                                .formatted(revoked.effectiveOn(), revoked.on()),
                        "C-1",
                        "C-4",
                        "C-10");
            case ExpiryCorrected corrected ->
                OfCorrections.expiry(
                        corrected.corrects(),
                        corrected.ground(),
                        corrected.from(),
                        corrected.to(),
                        corrected.boundBy());
            case FormerImported imported ->
                Explanation.of(
                        () -> "A certificate of a resident-registration card, valid to %s, was taken in as history."
                                .formatted(imported.expiresOn()),
                        () -> "住民基本台帳カードの電子証明書(有効期限%s)を履歴として取り込んだ。".formatted(imported.expiresOn()),
                        "C-12");
        };
    }

    private static Explanation issued(Issued issued) {
        Name kind = Wording.of(issued.kind());
        Name bound = Wording.of(issued.boundBy());
        boolean renewal = issued.renews() != null;
        return Explanation.of(
                        () -> "A %s was %s on %s, valid to %s: the birthday number %d after issue, bound by %s."
                                .formatted(
                                        kind.en(),
                                        renewal ? "issued in renewal" : "newly issued",
                                        issued.issuedOn(),
                                        issued.expiresOn(),
                                        issued.birthday(),
                                        bound.en()),
                        () -> "%sを%sに%sした。有効期限は%s(発行後%d回目の誕生日、上限は%s)。"
                                .formatted(
                                        kind.ja(),
                                        issued.issuedOn(),
                                        renewal ? "更新" : "新規発行",
                                        issued.expiresOn(),
                                        issued.birthday(),
                                        bound.ja()),
                        renewal ? "V-4" : "V-3")
                .andWhere(renewal, "W-1")
                .andWhere(issued.boundBy() != Bound.BIRTHDAY, "V-5")
                .andWhere(issued.boundBy() == Bound.PERIOD_OF_STAY, "V-6")
                .andWhere(issued.carrier() == Carrier.SMARTPHONE, "E-5")
                .andWhere(!renewal, "E-6");
    }

    /** Which of the grounds of a revocation it was stands in the command and in the event of the card beside it. */
    private static Explanation revoked(Revoked revoked) {
        Name reason = Wording.of(revoked.reason());
        return Explanation.of(
                        () -> "The certificate was revoked on %s: %s.".formatted(revoked.on(), reason.en()),
                        () -> "電子証明書は%sに失効した(%s)。".formatted(revoked.on(), reason.ja()),
                        "C-10")
                .andWhere(revoked.reason() == RevocationReason.AFFILIATION_CHANGED, "C-9");
    }
}
