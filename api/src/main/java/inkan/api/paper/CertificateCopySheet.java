package inkan.api.paper;

import inkan.api.paper.CertificateCopy.Issue;
import inkan.explanation.Wording;
import inkan.municipality.Name;
import inkan.value.CardId;
import inkan.value.SerialNumber;
import inkan.view.certificate.CertificateStatus;
import java.time.LocalDate;
import org.w3c.dom.Element;

/** Lays out the copy of a certificate: one page, A4. */
final class CertificateCopySheet {

    private final PaperParts parts;
    private final CertificateCopy copy;

    private CertificateCopySheet(Sheet sheet, CertificateCopy copy) {
        this.parts = new PaperParts(sheet);
        this.copy = copy;
    }

    static Sheet of(CertificateCopy copy) {
        var sheet = new Sheet("電子証明書の写し " + copy.certificate().serial(), PaperParts.style("paper.css"));
        new CertificateCopySheet(sheet, copy).layOut();
        return sheet;
    }

    private void layOut() {
        parts.foot(copy.certificate().serial().value(), copy.evidence());
        parts.title(new Name("電子証明書の写し", "Copy of an electronic certificate"));
        parts.paragraph(new Name(
                EraDay.of(copy.on()) + "現在の記録に基づき、次のとおり写しを作成する。", "As it stood on " + copy.on() + ", from the log."));
        certificate();
        holder();
        issue();
        parts.evidence(copy.evidence());
        parts.end();
    }

    private void certificate() {
        CertificateStatus certificate = copy.certificate();
        Element table = parts.table(new Name("電子証明書", "Certificate"));
        parts.row(table, new Name("種類", "Kind"), Wording.of(certificate.kind()));
        parts.row(table, new Name("発行番号", "Serial number"), certificate.serial().value());
        Element carrier = parts.row(table, new Name("搭載媒体", "Carrier"), PaperWords.of(certificate.carrier()));
        CardId card = certificate.card();
        if (card != null) {
            parts.line(carrier, card.value());
        }
        parts.row(table, new Name("発行の日", "Issued on"), EraDay.of(certificate.issuedOn()));
        Element expiry = parts.row(table, new Name("有効期間の満了の日", "Last valid day"), EraDay.of(certificate.expiresOn()));
        parts.line(expiry, PaperWords.bound(certificate.boundBy(), certificate.birthday()));
        standing(table, certificate);
    }

    private void standing(Element table, CertificateStatus certificate) {
        Element state = parts.row(table, new Name("状態", "State on " + copy.on()), PaperWords.standing(certificate));
        if (certificate.reason() != null) {
            Name reason = Wording.of(certificate.reason());
            parts.line(state, new Name("理由 " + reason.ja(), reason.en() + ", RFC 5280"));
        }
        LocalDate ended = certificate.endedOn();
        if (ended != null) {
            parts.line(state, new Name("失効の日 " + EraDay.of(ended), "revoked on " + ended));
        }
        SerialNumber successor = certificate.supersededBy();
        if (successor != null) {
            parts.line(state, new Name("後継 " + successor, "superseded by it"));
        }
    }

    private void holder() {
        if (copy.holder() != null) {
            Element table =
                    parts.table(new Name("署名用電子証明書に記録された基本4情報(発行時)", "Basic four attributes when it was issued"));
            parts.attributes(table, copy.holder());
        }
    }

    private void issue() {
        Issue issue = copy.issue();
        Element table = parts.table(new Name("発行の記録", "Record of the issue"));
        Element municipality = parts.row(table, new Name("発行市区町村", "Municipality"), issue.municipality());
        parts.line(municipality, "全国地方公共団体コード " + issue.code());
        parts.row(table, new Name("台帳上の位置", "Log position"), Long.toString(issue.position()));
        parts.row(table, new Name("記録日時(日本時間)", "Recorded at, JST"), EraDay.of(issue.recordedAt()));
        if (issue.leafHash() != null) {
            parts.hash(table, new Name("葉ハッシュ", "Leaf hash, RFC 6962"), issue.leafHash());
        }
    }
}
