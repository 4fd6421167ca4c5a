package inkan.card.face;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.PinKind;
import java.util.Map;
import java.util.Set;

/** When a card is switched between PINs and face authentication. */
public enum SwitchRule implements Rule<SwitchRule.Case> {
    @Cites(
            id = "E-7",
            source = "B",
            since = "2023-12-15",
            en = "Face-authentication cards exist since 2023-12-15.",
            ja = "顔認証マイナンバーカードは2023年12月15日から。")
    FACE_AUTHENTICATION_IS_OFFERED(keptWhen(Case::offered)),
    @Cites(
            id = "E-7",
            source = "B",
            since = "2023-12-15",
            en = "The card is as it is wanted already.",
            ja = "カードは既にその設定である。")
    IT_CHANGES_SOMETHING(keptWhen(c -> c.faceAuthentication() != c.wanted())),
    @Cites(
            id = "P-2",
            source = "S0 S2",
            en = "The PINs of the card are set when switching back; still missing: {pins}.",
            ja = "切替時に暗証番号を設定する。未設定: {pins}。")
    EVERY_PIN_NEEDED_IS_SET(keptWhen(c -> c.missing().isEmpty(), c -> Map.of("pins", c.missing()))),
    @Cites(id = "P-1", source = "S2", en = "No PIN is set that cannot be had: {pins}.", ja = "設定できない暗証番号: {pins}。")
    NO_PIN_IS_SET_THAT_CANNOT_BE_HAD(keptWhen(c -> c.excess().isEmpty(), c -> Map.of("pins", c.excess())));

    /** The policy. */
    public static final Checklist<Case> CHECK = CardRule.IN_USE
            .about(Case::card)
            .then(
                    FACE_AUTHENTICATION_IS_OFFERED,
                    IT_CHANGES_SOMETHING,
                    EVERY_PIN_NEEDED_IS_SET,
                    NO_PIN_IS_SET_THAT_CANNOT_BE_HAD);

    private final Clause<Case> clause;

    SwitchRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A card to be switched.
     *
     * @param card how it stands
     * @param offered whether there are face-authentication cards
     * @param faceAuthentication whether it is one
     * @param wanted whether it is to be one
     * @param missing PINs needed and not set
     * @param excess PINs set that it cannot have
     */
    public record Case(
            CardStanding card,
            boolean offered,
            boolean faceAuthentication,
            boolean wanted,
            Set<PinKind> missing,
            Set<PinKind> excess) {}
}
