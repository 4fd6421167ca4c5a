package inkan.certificate.revoke;

import inkan.card.MyNumberCard;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.ElectronicCertificate;
import inkan.counter.Reception;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.rule.Cites;
import inkan.value.CertificateKind;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link RevokeCertificates}. */
public record Revocation(Dossiers dossiers) {
    @CommandHandler
    @Cites(
            id = "C-6",
            source = "S4",
            en = "The holder may ask for revocation of one certificate or of both.",
            ja = "本人は、電子証明書の一方または両方の失効を申請できる。")
    Answer decide(RevokeCertificates command) {
        Dossier dossier = dossiers.of(command.card());
        Reception.receive(dossier, command);
        MyNumberCard card = dossier.card(command.card());
        List<SerialNumber> revoked = new ArrayList<>();
        for (CertificateKind kind : new TreeSet<>(command.kinds())) {
            Optional<ElectronicCertificate> certificate = dossier.in(card, new Slot(command.carrier(), kind));
            RevocationRule.CHECK.require(new RevocationRule.Case(
                    kind,
                    certificate.map(ElectronicCertificate::state).orElse(null),
                    certificate
                            .filter(found -> found.isAliveOn(dossier.today()))
                            .isPresent()));
            SerialNumber serial = certificate.orElseThrow().serial();
            dossier.record(new Revoked(serial, command.reason(), dossier.today()));
            revoked.add(serial);
        }
        return new Answer(revoked);
    }

    /** The certificates revoked. */
    public record Answer(List<SerialNumber> revoked) {}
}
