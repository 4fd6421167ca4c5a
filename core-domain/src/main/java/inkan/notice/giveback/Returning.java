package inkan.notice.giveback;

import inkan.card.CardState;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.municipality.Municipality;
import inkan.notice.Notice;
import inkan.notice.NoticeEvent.Returned;
import inkan.notice.NoticeEvent.Sent;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Decides about {@link RecordReturnedNotice}. */
public record Returning(Dossiers dossiers) {
    @CommandHandler
    Answer decide(RecordReturnedNotice command) {
        Dossier dossier = dossiers.of(command.notice());
        Notice notice = dossier.notice(command.notice()).orElseThrow();
        Optional<Returned> before = notice.returned();
        ReturnedRule.CHECK.require(
                new ReturnedRule.Case(before.map(Returned::reason).orElse(null), command.reason()));
        Returned returned = before.orElseGet(() -> new Returned(
                command.notice(),
                command.reason(),
                dossier.today(),
                secondDueOn(dossier, notice.sent()).orElse(null)));
        if (before.isEmpty()) {
            dossier.record(returned);
        }
        return new Answer(returned.on(), returned.secondDueOn());
    }

    /** As the municipality that sent it decides, while what it announces still stands and is still to come then. */
    private static Optional<LocalDate> secondDueOn(Dossier dossier, Sent sent) {
        if (sent.notice().isSecond() || !stillEnds(dossier, sent)) {
            return Optional.empty();
        }
        return dossier.municipality(sent.municipality())
                .map(Municipality::secondNoticeAfter)
                .map(dossier.today()::plus)
                .filter(day -> !day.isAfter(sent.expiresOn()));
    }

    private static boolean stillEnds(Dossier dossier, Sent sent) {
        return sent.card() == null
                ? sent.certificates().stream()
                        .anyMatch(serial -> !dossier.certificate(serial).state().isTerminal())
                : dossier.card(sent.card()).state() != CardState.VOID;
    }

    /**
     * What is known of its return now.
     *
     * @param returnedOn the day on which it was first recorded
     * @param secondDueOn the day from which a second notice is due; none where there is to be none
     */
    public record Answer(LocalDate returnedOn, @Nullable LocalDate secondDueOn) {}
}
