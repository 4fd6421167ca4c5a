package inkan.pin.reset;

import static inkan.rule.Clause.keptWhen;

import inkan.event.Channel;
import inkan.pin.verify.PinCase;
import inkan.pin.verify.PinRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.MunicipalityCode;
import java.util.Map;

/** When a PIN is reset at a counter. */
public enum CounterResetRule implements Rule<CounterResetRule.Case> {
    @Cites(id = "P-4", source = "S0 S2 S4", en = "A PIN is reset at a counter.", ja = "暗証番号の再設定は窓口で行う。")
    IT_IS_DONE_AT_A_COUNTER(keptWhen(c -> c.channel() == Channel.COUNTER)),
    @Cites(
            id = "P-4",
            source = "S0 S2 S4",
            en = "A PIN is reset by the municipality of residence, {municipality}.",
            ja = "暗証番号の再設定は住民票のある市区町村({municipality})で行う。")
    IT_IS_THE_MUNICIPALITY_OF_RESIDENCE(keptWhen(
            c -> c.actingMunicipality().equals(c.municipalityOfResidence()),
            c -> Map.of("municipality", c.municipalityOfResidence())));

    /** The policy. */
    public static final Checklist<Case> CHECK =
            PinRule.GIVEN_ANEW.about(Case::of).then(IT_IS_DONE_AT_A_COUNTER, IT_IS_THE_MUNICIPALITY_OF_RESIDENCE);

    private final Clause<Case> clause;

    CounterResetRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A PIN to be reset.
     *
     * @param of the PIN and its card
     * @param channel the way the command came in
     */
    public record Case(
            PinCase of,
            Channel channel,
            MunicipalityCode actingMunicipality,
            MunicipalityCode municipalityOfResidence) {}
}
