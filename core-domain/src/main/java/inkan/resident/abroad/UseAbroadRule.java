package inkan.resident.abroad;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.policy.Offers;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.Nationality;
import java.time.LocalDate;
import java.util.Map;

/** When use of a card abroad can be arranged. */
public enum UseAbroadRule implements Rule<UseAbroadRule.Case> {
    @Cites(
            id = "C-9",
            source = "B",
            since = "2024-05-27",
            en = "Cards are used on abroad since 27 May 2024.",
            ja = "国外での継続利用は2024年5月27日から。")
    USE_ABROAD_IS_OFFERED(keptWhen(c -> c.offers().useAbroad())),
    @Cites(
            id = "C-9",
            source = "B",
            since = "2024-05-27",
            en = "Cards of Japanese nationals only are used on abroad.",
            ja = "国外で継続利用できるのは日本国籍の人のカードに限る。")
    THE_HOLDER_IS_JAPANESE(keptWhen(c -> c.nationality() == Nationality.JAPANESE)),
    @Cites(
            id = "C-9",
            source = "B",
            since = "2024-05-27",
            en = "Use abroad is arranged by the day before departure, {departsOn}.",
            ja = "国外での継続利用は転出日({departsOn})の前日までに手続きする。")
    IT_IS_ARRANGED_BY_THE_DAY_BEFORE(
            keptWhen(c -> c.card().today().isBefore(c.departsOn()), c -> Map.of("departsOn", c.departsOn())));

    /** The policy. */
    public static final Checklist<Case> CHECK = CardRule.IN_USE
            .about(Case::card)
            .then(USE_ABROAD_IS_OFFERED, THE_HOLDER_IS_JAPANESE, IT_IS_ARRANGED_BY_THE_DAY_BEFORE);

    private final Clause<Case> clause;

    UseAbroadRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A card whose holder means to leave Japan.
     *
     * @param card how it stands
     * @param offers what can be had today
     * @param departsOn the planned day of departure
     */
    public record Case(CardStanding card, Offers offers, Nationality nationality, LocalDate departsOn) {}
}
