package inkan.card.extend;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.policy.Bound;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.time.LocalDate;
import java.util.Map;

/** When a foreign national's card is extended. */
public enum ExtensionRule implements Rule<ExtensionRule.Case> {
    @Cites(
            id = "V-6",
            source = "S2 S3 B",
            en = "Only a card that a period of stay binds is extended along with it.",
            ja = "延長できるのは、在留期間により有効期限が定まったカードに限る。")
    A_PERIOD_OF_STAY_BINDS_THE_CARD(keptWhen(c -> c.boundBy() == Bound.PERIOD_OF_STAY)),
    @Cites(
            id = "V-6",
            source = "S2 S3 B",
            en = "The extension while a stay application is pending is granted once.",
            ja = "在留申請中の延長(2か月)は一度に限る。")
    THE_GRACE_IS_GRANTED_ONCE(keptWhen(c -> !c.graceUsedUp())),
    @Cites(
            id = "V-6",
            source = "S2 S3 B",
            en = "The period of stay ends on {extendedTo}, so the card, to {expiresOn}, would not be extended.",
            ja = "在留期間({extendedTo}まで)では有効期限({expiresOn})は延びない。")
    THE_CARD_WOULD_BE_EXTENDED(keptWhen(
            c -> c.extendedTo().isAfter(c.card().expiresOn()),
            c -> Map.of("extendedTo", c.extendedTo(), "expiresOn", c.card().expiresOn())));

    /** The policy. */
    public static final Checklist<Case> CHECK = CardRule.IN_USE
            .about(Case::card)
            .then(A_PERIOD_OF_STAY_BINDS_THE_CARD, THE_GRACE_IS_GRANTED_ONCE, THE_CARD_WOULD_BE_EXTENDED);

    private final Clause<Case> clause;

    ExtensionRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A card to be extended.
     *
     * @param card how it stands
     * @param boundBy what binds its expiry
     * @param graceUsedUp whether the extension is the one for a pending application and was granted before
     * @param extendedTo the expiry that it would get
     */
    public record Case(CardStanding card, Bound boundBy, boolean graceUsedUp, LocalDate extendedTo) {}
}
