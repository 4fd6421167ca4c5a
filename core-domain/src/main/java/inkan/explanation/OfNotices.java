package inkan.explanation;

import inkan.municipality.Name;
import inkan.notice.NoticeEvent;
import inkan.notice.NoticeEvent.Returned;
import inkan.notice.NoticeEvent.Sent;
import inkan.value.NoticeKind;

/** What became of an expiry notice. */
final class OfNotices {
    private OfNotices() {}

    static Explanation explain(NoticeEvent event) {
        return switch (event) {
            case Sent sent -> sent(sent);
            case Returned returned -> returned(returned);
        };
    }

    private static Explanation sent(Sent sent) {
        boolean ofCard = sent.kind() == NoticeKind.CARD;
        return Explanation.of(
                        () -> "A notice was sent on %s that %s on %s, %s an inquiry letter."
                                .formatted(
                                        sent.on(),
                                        ofCard ? "the card ends" : "the certificates end",
                                        sent.expiresOn(),
                                        sent.inquiryLetter() ? "with" : "without"),
                        () -> "%sの有効期限(%s)の通知書を%sに送付した(照会書兼回答書%s)。"
                                .formatted(
                                        ofCard ? "カード" : "電子証明書",
                                        sent.expiresOn(),
                                        sent.on(),
                                        sent.inquiryLetter() ? "あり" : "なし"),
                        "N-1",
                        "N-4")
                .andWhere(sent.notice().isSecond(), "N-3");
    }

    private static Explanation returned(Returned returned) {
        Name reason = Wording.of(returned.reason());
        return Explanation.of(
                () -> "The notice came back on %s: %s.".formatted(returned.on(), reason.en()),
                () -> "通知書は%sに返送された(%s)。".formatted(returned.on(), reason.ja()),
                "N-3");
    }
}
