package inkan.certificate.smartphone;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;

/** When a held certificate is released. */
public enum ReleaseRule implements Rule<ReleaseRule.Case> {
    @Cites(
            id = "C-7",
            source = "S4 B",
            en = "Only a held user-authentication certificate of a smartphone is released.",
            ja = "一時保留を解除できるのは、保留中のスマホ用利用者証明用電子証明書に限る。")
    IT_IS_A_HELD_USER_AUTHENTICATION_CERTIFICATE(keptWhen(Case::held));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(Case::card), IT_IS_A_HELD_USER_AUTHENTICATION_CERTIFICATE);

    private final Clause<Case> clause;

    ReleaseRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * What is to be released.
     *
     * @param card how the card stands
     * @param held whether the smartphone's user-authentication certificate is held and not expired
     */
    public record Case(CardStanding card, boolean held) {}
}
