package inkan.inquiry;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;

/** In which order an inquiry goes: opened, letter sent, reply accepted, used; or it lapses. */
public enum InquiryRule implements Rule<InquiryStanding> {
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "Nothing more is done with an inquiry that has been used or has lapsed; it is {state}.",
            ja = "使用済みまたは失効した照会については、以後の手続きはできない(状態: {state})。")
    THE_INQUIRY_IS_OPEN(keptWhen(c -> !c.isOver(), c -> Map.of("state", c.state()))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "The inquiry was open until {lapsesAfter}.",
            ja = "照会の期限({lapsesAfter})が過ぎている。")
    THE_INQUIRY_IS_NOT_OVERDUE(keptWhen(c -> !c.isOverdue(), c -> Map.of("lapsesAfter", c.lapsesAfter()))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en =
                    "A letter is sent when the inquiry is opened, and again where the name or address printed has changed; the"
                            + " inquiry is {state}.",
            ja = "照会書は、照会の申請時、および印字された氏名・住所に変更があったときに送付する(状態: {state})。")
    A_LETTER_IS_DUE(keptWhen(c -> c.isOver() || c.state() == InquiryState.OPENED, c -> Map.of("state", c.state()))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "A reply answers a letter that was sent and is not yet answered; the inquiry is {state}.",
            ja = "回答書は、送付済みで未回答の照会書に対するものでなければならない(状態: {state})。")
    A_REPLY_IS_DUE(keptWhen(c -> c.isOver() || c.state() == InquiryState.LETTER_SENT, c -> Map.of("state", c.state()))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "An inquiry lapses when it was not used by {lapsesAfter}, not before.",
            ja = "照会は、期限({lapsesAfter})までに使われなかったときに失効する。")
    THE_LAST_DAY_HAS_PASSED(keptWhen(InquiryStanding::isOverdue, c -> Map.of("lapsesAfter", c.lapsesAfter())));

    /** What an inquiry is of use for: a card that is suspended today may be in use again at the second visit. */
    private static final Checklist<InquiryStanding> OF_USE = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(InquiryStanding::card),
            CardRule.THE_HOLDER_IS_ENTITLED.about(InquiryStanding::card),
            CardRule.THE_CARD_HAS_NOT_EXPIRED.about(InquiryStanding::card),
            THE_INQUIRY_IS_OPEN,
            THE_INQUIRY_IS_NOT_OVERDUE);

    /** When a letter is sent. */
    public static final Checklist<InquiryStanding> LETTER = OF_USE.then(A_LETTER_IS_DUE);

    /** When a reply is taken in. */
    public static final Checklist<InquiryStanding> REPLY = OF_USE.then(A_REPLY_IS_DUE);

    /** When an inquiry lapses. */
    public static final Checklist<InquiryStanding> LAPSE =
            Checklist.inOrder(THE_INQUIRY_IS_OPEN, THE_LAST_DAY_HAS_PASSED);

    private final Clause<InquiryStanding> clause;

    InquiryRule(Clause<InquiryStanding> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<InquiryStanding> clause() {
        return clause;
    }
}
