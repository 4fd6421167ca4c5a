package inkan.correction.expiry;

import static inkan.rule.Clause.keptWhen;

import inkan.correction.CorrectionRule;
import inkan.policy.Bound;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.time.LocalDate;
import java.util.Map;

/** When the expiry of a card or a certificate is corrected, at the request and again at the approval. */
public enum ExpiryCorrectionRule implements Rule<ExpiryCorrectionRule.Case> {
    @Cites(
            id = "C-11",
            source = "D",
            en = "What is void, revoked or superseded stays as it is recorded.",
            ja = "失効または更新により終わったものは、記録どおりとする。")
    IT_HAS_NOT_ENDED(keptWhen(c -> !c.ended())),
    @Cites(
            id = "C-11",
            source = "D",
            en = "What has expired is not made valid again by a correction; it expired on {expiredOn}.",
            ja = "有効期限({expiredOn})が切れたものは、訂正によって再び有効にはならない。")
    IT_HAS_NOT_EXPIRED(keptWhen(c -> !c.expiresOn().isBefore(c.today()), c -> Map.of("expiredOn", c.expiresOn()))),
    @Cites(
            id = "V-9",
            source = "B",
            en = "No expiry lies before its issue on {issuedOn}.",
            ja = "有効期限は発行日({issuedOn})より前にはならない。")
    IT_EXPIRES_AFTER_ITS_ISSUE(keptWhen(c -> !c.to().isBefore(c.issuedOn()), c -> Map.of("issuedOn", c.issuedOn()))),
    @Cites(
            id = "V-11",
            source = "D",
            en =
                    "An expiry is bound by the holder's birthday, {birthdayOn}, or by something earlier; what is said to bind it"
                            + " has to fit.",
            ja = "有効期限は誕生日({birthdayOn})か、それより前の日までとする。期限の理由はその日と一致しなければならない。")
    ITS_BASIS_FITS(keptWhen(
            c -> c.to().isEqual(c.birthdayOn())
                    ? c.boundBy() == Bound.BIRTHDAY
                    : c.boundBy() != Bound.BIRTHDAY && c.to().isBefore(c.birthdayOn()),
            c -> Map.of("birthdayOn", c.birthdayOn()))),
    @Cites(
            id = "V-5",
            source = "S4 B",
            en = "It ends with what caps it at the latest, on {cap}; correct that first.",
            ja = "上限({cap})を超えない。先に上限となるものを訂正する。")
    NOTHING_ENDS_BEFORE_IT_THAT_CAPS_IT(keptWhen(c -> !c.to().isAfter(c.cap()), c -> Map.of("cap", c.cap()))),
    @Cites(
            id = "V-5",
            source = "S4 B",
            en = "A certificate that it caps would outlive it, to {latest}; correct that first.",
            ja = "これを上限とする電子証明書({latest}まで)が残る。先にその有効期限を訂正する。")
    NOTHING_THAT_IT_CAPS_OUTLIVES_IT(keptWhen(c -> !c.latest().isAfter(c.to()), c -> Map.of("latest", c.latest())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
                    IT_HAS_NOT_ENDED,
                    IT_HAS_NOT_EXPIRED,
                    CorrectionRule.IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS.about(Case::correction),
                    CorrectionRule.IT_CHANGES_WHAT_IS_RECORDED.about(Case::correction))
            .then(
                    IT_EXPIRES_AFTER_ITS_ISSUE,
                    ITS_BASIS_FITS,
                    NOTHING_ENDS_BEFORE_IT_THAT_CAPS_IT,
                    NOTHING_THAT_IT_CAPS_OUTLIVES_IT);

    private final Clause<Case> clause;

    ExpiryCorrectionRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * An expiry to be corrected.
     *
     * @param ended whether the card is void, or the certificate revoked or superseded
     * @param expiresOn the last valid day as it is recorded; {@link LocalDate#MAX} where nothing is issued
     * @param issuedOn the day of issue; {@link LocalDate#MIN} where nothing is issued
     * @param birthdayOn the holder's birthday to which it could run at most, by the date of birth as it is recorded now
     * @param to the last valid day as it is to be
     * @param boundBy what is said to bind that day
     * @param cap the earliest end of what caps it; {@link LocalDate#MAX} where nothing does
     * @param latest the latest end of what it caps and is alive; {@link LocalDate#MIN} where nothing is
     */
    public record Case(
            CorrectionRule.Case correction,
            boolean ended,
            LocalDate today,
            LocalDate expiresOn,
            LocalDate issuedOn,
            LocalDate birthdayOn,
            LocalDate to,
            Bound boundBy,
            LocalDate cap,
            LocalDate latest) {}
}
