package inkan.pin.reset;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardStanding;
import inkan.event.Channel;
import inkan.pin.PinState;
import inkan.pin.verify.PinCase;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a PIN is reset at a counter. */
public enum CounterResetRule implements Rule<CounterResetRule.Case> {
    @Cites(
            id = "P-7",
            source = "D",
            en = "On a void card every PIN command is refused; it is void since {on}: {cause}.",
            ja = "失効したカード({on}、{cause})では暗証番号の手続きはできない。")
    THE_CARD_IS_NOT_VOID(keptWhen(c -> c.card().isNotVoid(), c -> c.card().voidFacts())),
    @Cites(
            id = "P-7",
            source = "D",
            en = "On an expired card every PIN command is refused; it expired on {expiredOn}.",
            ja = "有効期限({expiredOn})が切れたカードでは暗証番号の手続きはできない。")
    THE_CARD_HAS_NOT_EXPIRED(keptWhen(
            c -> !c.card().isExpired(), c -> Map.of("expiredOn", c.card().expiresOn()))),
    @Cites(
            id = "P-7",
            source = "D",
            en = "On a suspended card PINs are neither reset nor changed; the card is {state}.",
            ja = "一時停止中のカードでは暗証番号の再設定・変更はできない(現在の状態: {state})。")
    THE_CARD_IS_IN_USE(
            keptWhen(c -> c.card().isInUse(), c -> Map.of("state", c.card().state()))),
    @Cites(
            id = "P-4",
            source = "S0 S2 S4",
            en = "The card has no such PIN: {pin}.",
            ja = "このカードには暗証番号({pin})が設定されていない。")
    THE_PIN_IS_SET(keptWhen(c -> c.state() != null, c -> Map.of("pin", c.pin()))),
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
    public static final Checklist<Case> CHECK = Checklist.of(CounterResetRule.class);

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
            MunicipalityCode municipalityOfResidence) {
        private CardStanding card() {
            return of.card();
        }

        private PinKind pin() {
            return of.pin();
        }

        private @Nullable PinState state() {
            return of.state();
        }
    }
}
