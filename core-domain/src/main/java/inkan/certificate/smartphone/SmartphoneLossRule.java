package inkan.certificate.smartphone;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;

/** When the certificates on a lost smartphone are held. */
public enum SmartphoneLossRule implements Rule<SmartphoneLossRule.Case> {
    @Cites(
            id = "C-7",
            source = "S4 B",
            en = "There is no active certificate on a smartphone to hold.",
            ja = "一時保留できる有効なスマホ用電子証明書がない。")
    A_SMARTPHONE_CARRIES_AN_ACTIVE_CERTIFICATE(keptWhen(Case::carried));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(Case::card), A_SMARTPHONE_CARRIES_AN_ACTIVE_CERTIFICATE);

    private final Clause<Case> clause;

    SmartphoneLossRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A lost smartphone.
     *
     * @param card how the card stands on whose strength its certificates were issued
     * @param carried whether it carries an active certificate
     */
    public record Case(CardStanding card, boolean carried) {}
}
