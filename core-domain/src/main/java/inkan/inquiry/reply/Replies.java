package inkan.inquiry.reply;

import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.inquiry.InquiryEvent.ReplyAccepted;
import inkan.inquiry.InquiryEvent.ReplyRefused;
import inkan.inquiry.InquiryRule;
import inkan.inquiry.ReplyFault;
import inkan.rule.Cites;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ReceiveInquiryReply}. */
public record Replies(Dossiers dossiers) {
    @CommandHandler
    @Cites(
            id = "M-9",
            source = "S3",
            en =
                    "A reply that is incomplete or unsealed is refused and may come again; where the name or the address printed"
                            + " on it has changed, a new letter is sent.",
            ja = "記入漏れ・未封緘の回答書は受理せず、改めて提出を求める。印字された氏名・住所に変更があれば照会書を送り直す。")
    Answer decide(ReceiveInquiryReply command) {
        Dossier dossier = dossiers.of(command.inquiry());
        InquiryRule.REPLY.require(dossier.standing(dossier.inquiry(command.inquiry())));
        Set<ReplyFault> faults = command.letter().faults();
        dossier.record(
                faults.isEmpty()
                        ? new ReplyAccepted(command.inquiry(), dossier.today())
                        : new ReplyRefused(command.inquiry(), faults, dossier.today()));
        return new Answer(faults.isEmpty(), faults);
    }

    /**
     * What became of the reply.
     *
     * @param accepted whether the second visit is due
     * @param faults what is wrong with it, where it was not accepted
     */
    public record Answer(boolean accepted, Set<ReplyFault> faults) {}
}
