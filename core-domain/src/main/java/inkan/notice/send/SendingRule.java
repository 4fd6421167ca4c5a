package inkan.notice.send;

import static inkan.rule.Clause.keptWhen;

import inkan.notice.Notice;
import inkan.policy.Bound;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a notice is sent. A run may be made ahead of the days on which its notices are due. */
public enum SendingRule implements Rule<SendingRule.Case> {
    @Cites(
            id = "N-3",
            source = "B",
            en = "A notice is sent once; this one was sent on {sentOn} by {sentBy}.",
            ja = "通知は一度だけ送付する({sentOn}に{sentBy}で送付済み)。")
    IT_WAS_NOT_SENT_BEFORE(keptWhen(c -> c.before() == null, Case::sentBefore)),
    @Cites(
            id = "N-3",
            source = "B",
            en = "A second notice is sent after the first one came back, where the municipality sends a second one.",
            ja = "2回目の通知は、1回目が返送され、かつ市区町村が再送すると定める場合にのみ送付する。")
    A_SECOND_NOTICE_FOLLOWS_A_RETURN(keptWhen(c -> !c.second() || c.secondIsDue())),
    @Cites(
            id = "N-1",
            source = "S0 S2 B",
            en =
                    "A notice names what ends on the day that it announces: the certificates on the resident's card, or the"
                            + " card itself.",
            ja = "通知は、その満了日に有効期間が満了する本人のカード、またはカードの電子証明書についてのものでなければならない。")
    WHAT_IT_ANNOUNCES_IS_SO(
            keptWhen(c -> c.announced().stream().allMatch(item -> item.isOfTheResident(c.expiresOn())))),
    @Cites(
            id = "N-2",
            source = "B",
            en = "No notice is sent where a period of stay binds the expiry.",
            ja = "在留期間により有効期間が定まる場合は、通知を送付しない。")
    NO_PERIOD_OF_STAY_BINDS_IT(keptWhen(c -> !c.isAllBoundByStay())),
    @Cites(
            id = "N-2",
            source = "B",
            en = "No notice is sent of what was renewed or revoked, or is void.",
            ja = "更新・失効・廃止されたものについては、通知を送付しない。")
    SOMETHING_STILL_ENDS(keptWhen(c -> c.announced().stream().anyMatch(Announced::stands))),
    @Cites(
            id = "N-2",
            source = "B",
            en = "A notice is sent by the municipality of residence, which is {residence} now.",
            ja = "通知は住所地の市区町村が送付する(現在の住所地: {residence})。")
    THE_RESIDENT_LIVES_HERE(keptWhen(c -> c.residence().equals(c.by()), c -> Map.of("residence", c.residence()))),
    @Cites(
            id = "N-1",
            source = "S0 S2 B",
            en = "A notice announces what is to come; {expiresOn} has passed.",
            ja = "通知は満了前に送付する(満了日{expiresOn}は過ぎている)。")
    THE_EXPIRY_IS_TO_COME(keptWhen(c -> !c.expiresOn().isBefore(c.today()), c -> Map.of("expiresOn", c.expiresOn())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(SendingRule.class);

    private final Clause<Case> clause;

    SendingRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A card or certificate whose end is announced.
     *
     * @param onCard whether it is on the card, or the card itself, and the resident's
     * @param endsOn its last valid day
     * @param boundBy what binds that day
     * @param stands whether it is neither renewed nor revoked nor void
     */
    public record Announced(boolean onCard, LocalDate endsOn, Bound boundBy, boolean stands) {
        private boolean isOfTheResident(LocalDate expiresOn) {
            return onCard && endsOn.equals(expiresOn);
        }
    }

    /**
     * A notice to be sent.
     *
     * @param expiresOn the day that it announces
     * @param second whether it is to be the second one
     * @param before the same notice, where it was sent before
     * @param first the first notice of this expiry, where this is the second and that was sent
     * @param residence where the resident lives
     * @param by the municipality that sends it
     */
    public record Case(
            LocalDate today,
            LocalDate expiresOn,
            boolean second,
            Notice.@Nullable Standing before,
            Notice.@Nullable Standing first,
            List<Announced> announced,
            MunicipalityCode residence,
            MunicipalityCode by) {
        public Case {
            announced = List.copyOf(announced);
        }

        /** Where a birthday that happens to be the last day of stay binds one of two certificates, that one is announced. */
        private boolean isAllBoundByStay() {
            return announced.stream().anyMatch(Announced::stands)
                    && announced.stream()
                            .filter(Announced::stands)
                            .allMatch(item -> item.boundBy() == Bound.PERIOD_OF_STAY);
        }

        private boolean secondIsDue() {
            return first != null && first.secondDueOn() != null;
        }

        private Map<String, Object> sentBefore() {
            return before == null ? Map.of() : Map.of("sentOn", before.sentOn(), "sentBy", before.run());
        }
    }
}
