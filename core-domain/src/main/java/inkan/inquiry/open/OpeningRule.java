package inkan.inquiry.open;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;

/** When an inquiry is opened. The visit is judged before. */
public enum OpeningRule implements Rule<OpeningRule.Case> {
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "An inquiry is opened at a counter whose municipality asks for two visits in this case, nowhere else.",
            ja = "照会は、2回の来庁を要すると市区町村が定める場合に、その窓口でのみ受け付ける。")
    TWO_VISITS_ARE_ASKED_FOR(keptWhen(Case::inquiryNeeded)),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "An inquiry is opened at a first visit, which names none yet.",
            ja = "照会は1回目の来庁で申請する。その来庁では照会を指定しない。")
    A_FIRST_VISIT_NAMES_NO_INQUIRY(keptWhen(c -> !c.namesInquiry()));

    /** The policy. A card suspended today may be in use again at the second visit. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(Case::card),
            CardRule.THE_HOLDER_IS_ENTITLED.about(Case::card),
            CardRule.THE_CARD_HAS_NOT_EXPIRED.about(Case::card),
            TWO_VISITS_ARE_ASKED_FOR,
            A_FIRST_VISIT_NAMES_NO_INQUIRY);

    private final Clause<Case> clause;

    OpeningRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * An inquiry to be opened.
     *
     * @param card how the card stands
     * @param inquiryNeeded whether the policy of the municipality asks for one
     * @param namesInquiry whether the visit names an inquiry as if it were the second
     */
    public record Case(CardStanding card, boolean inquiryNeeded, boolean namesInquiry) {}
}
