package inkan.certificate.former;

import inkan.certificate.CertificateEvent.FormerImported;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.rule.Cites;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ImportFormerCertificate}. */
public record FormerCards(Dossiers dossiers) {
    @CommandHandler
    @Cites(
            id = "C-12",
            source = "S4",
            en = "Certificates on former cards stayed valid to their own expiry; they are taken in as history.",
            ja = "住民基本台帳カードの電子証明書は有効期限まで有効であった。履歴として取り込む。")
    void decide(ImportFormerCertificate command) {
        Dossier dossier = dossiers.of(command.resident());
        FormerRule.CHECK.require(new FormerRule.Case(dossier.resident().end(), command.issuedOn(), dossier.today()));
        dossier.record(
                new FormerImported(command.serial(), command.resident(), command.issuedOn(), command.expiresOn()),
                command.issuedOn());
    }
}
