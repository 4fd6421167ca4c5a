package inkan.resident.change;

import inkan.certificate.CertificateEvent.AutoRevokedOnAttributeChange;
import inkan.certificate.ElectronicCertificate;
import inkan.dossier.Dossier;
import inkan.rule.Cites;
import inkan.value.AttributesDigest;
import inkan.value.CertificateKind;
import inkan.value.RegisterReference;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change of the basic four does to the resident's signature certificates, on cards and smartphones alike.
 *
 * @param effectiveOn the day on which the change took effect
 * @param attributes digest of the basic four after the change
 */
public record AttributeChange(RegisterReference reference, LocalDate effectiveOn, AttributesDigest attributes) {

    /** The signature certificates that were alive on the effective day, as known today. */
    public List<SerialNumber> activeThen(Dossier dossier) {
        return signatureCertificates(dossier).stream()
                .filter(certificate -> certificate.wasAliveOn(effectiveOn))
                .map(ElectronicCertificate::serial)
                .toList();
    }

    /** Revokes the signature certificates that the change hits, and names them. */
    @Cites(
            id = "C-1",
            source = "S0 S1 S2 S4",
            en = "A change of any of the basic four revokes every signature certificate of the resident.",
            ja = "基本4情報に変更があったときは、署名用電子証明書は自動的に失効する。")
    public List<SerialNumber> revoke(Dossier dossier) {
        List<SerialNumber> hit = signatureCertificates(dossier).stream()
                .filter(certificate -> certificate.isAliveOn(dossier.today())
                        && hits(certificate.issuedOn(), certificate.carries(attributes)))
                .map(ElectronicCertificate::serial)
                .toList();
        hit.forEach(serial -> dossier.record(
                new AutoRevokedOnAttributeChange(serial, reference, effectiveOn, dossier.today()), effectiveOn));
        return hit;
    }

    /** Whether it hits a certificate issued on a day, carrying the attributes as they are after the change or not. */
    @Cites(
            id = "C-4",
            source = "B",
            en = "A change hits a certificate issued before its effective day; one issued on that day unless it already"
                    + " carries the new attributes; never one issued after.",
            ja = "変更の効力発生日より前に発行された証明書は失効する。同日発行なら新しい内容を記録済みの場合を除き失効し、" + "後に発行されたものは失効しない。")
    boolean hits(LocalDate issuedOn, boolean carriesThem) {
        return issuedOn.isBefore(effectiveOn) || (issuedOn.isEqual(effectiveOn) && !carriesThem);
    }

    @Cites(
            id = "C-2",
            source = "S4",
            en = "A change of attributes never touches a user-authentication certificate.",
            ja = "利用者証明用電子証明書は、氏名や住所等の変更では失効しない。")
    private static List<ElectronicCertificate> signatureCertificates(Dossier dossier) {
        return dossier.cards().stream()
                .flatMap(card -> card.everLoaded().stream())
                .map(dossier::certificate)
                .filter(certificate -> certificate.kind() == CertificateKind.SIGNATURE)
                .toList();
    }
}
