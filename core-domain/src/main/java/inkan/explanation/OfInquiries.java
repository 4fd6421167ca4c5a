package inkan.explanation;

import inkan.inquiry.InquiryEvent;
import inkan.inquiry.InquiryEvent.Lapsed;
import inkan.inquiry.InquiryEvent.LetterSent;
import inkan.inquiry.InquiryEvent.Opened;
import inkan.inquiry.InquiryEvent.ReplyAccepted;
import inkan.inquiry.InquiryEvent.ReplyRefused;
import inkan.inquiry.InquiryEvent.Used;
import inkan.municipality.Name;

/** What became of a written inquiry to a holder. */
final class OfInquiries {
    private OfInquiries() {}

    static Explanation explain(InquiryEvent event) {
        return switch (event) {
            case Opened opened ->
                Explanation.of(
                        () ->
                                "The municipality asks for two visits, so an inquiry was opened at the first one, for %s; it is open to %s."
                                        .formatted(opened.procedure().words().en(), opened.lapsesAfter()),
                        () -> "二度の来庁が必要なため、一度目の来庁で照会を開始した(%s、期限%s)。"
                                .formatted(opened.procedure().words().ja(), opened.lapsesAfter()),
                        "M-11");
            case LetterSent sent ->
                Explanation.of(
                        () -> "The letter to the holder was sent on %s.".formatted(sent.on()),
                        () -> "照会書を%sに本人へ送付した。".formatted(sent.on()),
                        "M-11");
            case ReplyAccepted accepted ->
                Explanation.of(
                        () -> "The holder's reply was in order on %s, so the second visit is due."
                                .formatted(accepted.on()),
                        () -> "%sに回答書を受理した。二度目の来庁で手続きできる。".formatted(accepted.on()),
                        "M-11",
                        "M-9");
            case ReplyRefused refused -> refused(refused);
            case Lapsed lapsed ->
                Explanation.of(
                        () -> "The inquiry was not used in time and lapsed on %s.".formatted(lapsed.on()),
                        () -> "照会は期限内に使われず、%sに失効した。".formatted(lapsed.on()),
                        "M-11");
            case Used used ->
                Explanation.of(
                        () -> "What the inquiry was for was done at the second visit on %s.".formatted(used.on()),
                        () -> "照会の目的である手続きを、%sの二度目の来庁で行った。".formatted(used.on()),
                        "M-11");
        };
    }

    private static Explanation refused(ReplyRefused refused) {
        Name faults = Wording.of(refused.faults(), Wording::of);
        return Explanation.of(
                () -> "The holder's reply was not in order on %s: %s.".formatted(refused.on(), faults.en()),
                () -> "%sの回答書は受理できなかった(%s)。".formatted(refused.on(), faults.ja()),
                "M-9",
                "M-11");
    }
}
