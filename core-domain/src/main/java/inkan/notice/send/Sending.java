package inkan.notice.send;

import inkan.card.CardState;
import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.notice.Notice;
import inkan.notice.NoticeEvent.Sent;
import inkan.notice.send.SendingRule.Announced;
import inkan.value.Carrier;
import inkan.value.NoticeId;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link SendNotice}. */
public record Sending(Dossiers dossiers) {
    @CommandHandler
    Answer decide(SendNotice command) {
        Dossier dossier = dossiers.of(command.resident());
        NoticeId notice = command.notice();
        Set<SerialNumber> standing = new LinkedHashSet<>();
        List<Announced> announced = new ArrayList<>();
        for (SerialNumber serial : command.certificates()) {
            ElectronicCertificate certificate = dossier.certificate(serial);
            announced.add(announced(certificate, command.resident()));
            if (!certificate.state().isTerminal()) {
                standing.add(serial);
            }
        }
        if (command.card() != null) {
            announced.add(announced(dossier.card(command.card()), command.resident()));
        }
        SendingRule.CHECK.require(new SendingRule.Case(
                dossier.today(),
                command.expiresOn(),
                command.second(),
                dossier.sentBefore(notice).map(Notice::standing).orElse(null),
                command.second()
                        ? dossier.notice(notice.first()).map(Notice::standing).orElse(null)
                        : null,
                announced,
                dossier.resident().whereabouts().municipality(),
                dossier.by().municipality()));
        dossier.record(new Sent(
                notice,
                command.resident(),
                command.kind(),
                command.expiresOn(),
                standing,
                command.card(),
                dossier.by().municipality(),
                command.inquiryLetter(),
                command.run(),
                dossier.today()));
        return new Answer(notice, standing);
    }

    private static Announced announced(ElectronicCertificate certificate, ResidentId resident) {
        return new Announced(
                certificate.isOn(Carrier.CARD) && certificate.isOf(resident),
                certificate.expiresOn(),
                certificate.boundBy(),
                !certificate.state().isTerminal());
    }

    private static Announced announced(MyNumberCard card, ResidentId resident) {
        return new Announced(
                card.application().resident().equals(resident),
                card.expiresOn(),
                card.boundBy(),
                card.state() != CardState.VOID);
    }

    /**
     * What was sent.
     *
     * @param certificates those whose end it announces; one that has been renewed or revoked meanwhile is none of them
     */
    public record Answer(NoticeId notice, Set<SerialNumber> certificates) {}
}
