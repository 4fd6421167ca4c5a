package inkan.card.apply;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardState;
import inkan.policy.Offers;
import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.CardId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a card is applied for. */
public enum ApplicationRule implements Rule<ApplicationRule.Case> {
    @Cites(
            id = "V-2",
            source = "S0 S2 S3 B",
            en = "An application was accepted today or before, not on {acceptedOn}.",
            ja = "申請受付日({acceptedOn})は本日以前でなければならない。")
    IT_HAS_BEEN_ACCEPTED(keptWhen(c -> !c.acceptedOn().isAfter(c.today()), c -> Map.of("acceptedOn", c.acceptedOn()))),
    @Cites(
            id = "V-2",
            source = "S0 S2 S3 B",
            en = "Applications are accepted since {first}, and once the holder is born.",
            ja = "申請の受付は{first}から(出生後に限る)。")
    CARDS_EXISTED_WHEN_IT_WAS_ACCEPTED(keptWhen(
            c -> !c.acceptedOn().isBefore(c.firstPolicy()) && !c.acceptedOn().isBefore(c.born()),
            c -> Map.of("first", c.firstPolicy()))),
    @Cites(
            id = "D-2",
            source = "D",
            en = "A resident has one application at a time; there is one for {pending}.",
            ja = "申請は一人一件まで。手続き中の申請がある({pending})。")
    NO_OTHER_CARD_IS_UNDER_WAY(
            keptWhen(c -> c.pending() == null, c -> Map.of("pending", Objects.requireNonNull(c.pending())))),
    @Cites(id = "C-8", source = "S4 B", en = "A lost card, {card}, is reissued.", ja = "紛失したカード({card})については再交付を申請する。")
    A_LOST_CARD_IS_REISSUED(keptWhen(
            c -> c.current() == null || c.reissue() || !c.current().isLost(),
            c -> Map.of("card", Objects.requireNonNull(c.current()).id()))),
    @Cites(
            id = "C-8",
            source = "S4 B",
            en =
                    "A card is reissued after its loss was reported and before it expires; after that another is applied for.",
            ja = "再交付は紛失の届出の後、カードの有効期間内に申請する。期限後は新たに申請する。")
    ONLY_A_LOST_CARD_IS_REISSUED(
            keptWhen(c -> !c.reissue() || (c.current() != null && c.current().isLost()))),
    @Cites(
            id = "V-10",
            source = "S2",
            en = "A card is renewed, with a new photograph, in its own renewal window from {opensOn} to {closesOn}.",
            ja = "カードの更新(顔写真の撮り直し)は、カードの更新可能期間({opensOn}から{closesOn}まで)に申請する。")
    THE_CARD_IN_FORCE_IS_IN_ITS_RENEWAL_WINDOW(keptWhen(
            c -> c.current() == null
                    || c.reissue()
                    || !c.today().isBefore(c.current().opensOn()),
            c -> Map.of(
                    "opensOn", Objects.requireNonNull(c.current()).opensOn(),
                    "closesOn", Objects.requireNonNull(c.current()).expiresOn()))),
    @Cites(
            id = "V-6",
            source = "S2 S3",
            en = "The period of stay ended on {stayEndsOn}.",
            ja = "在留期間は{stayEndsOn}に満了している。")
    THE_PERIOD_OF_STAY_HAS_NOT_ENDED(keptWhen(
            c -> c.stayEndsOn() == null || !c.stayEndsOn().isBefore(c.today()),
            c -> Map.of("stayEndsOn", Objects.requireNonNull(c.stayEndsOn())))),
    @Cites(
            id = "E-7",
            source = "B",
            since = "2023-12-15",
            en = "Face-authentication cards are issued since 2023-12-15.",
            ja = "顔認証マイナンバーカードは2023年12月15日から。")
    FACE_AUTHENTICATION_IS_OFFERED(
            keptWhen(c -> !c.faceAuthentication() || c.offers().faceAuthenticationCard())),
    @Cites(
            id = "W-6",
            source = "B",
            since = "2024-12-02",
            en = "Express issue is offered since 2024-12-02.",
            ja = "特急発行は2024年12月2日から。")
    EXPRESS_ISSUE_IS_OFFERED(keptWhen(c -> !c.express() || c.offers().expressIssue()));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            ResidentRule.THE_PERSON_IS_STILL_A_RESIDENT.about(c -> Optional.ofNullable(c.end())),
            IT_HAS_BEEN_ACCEPTED,
            CARDS_EXISTED_WHEN_IT_WAS_ACCEPTED,
            NO_OTHER_CARD_IS_UNDER_WAY,
            A_LOST_CARD_IS_REISSUED,
            ONLY_A_LOST_CARD_IS_REISSUED,
            THE_CARD_IN_FORCE_IS_IN_ITS_RENEWAL_WINDOW,
            THE_PERIOD_OF_STAY_HAS_NOT_ENDED,
            FACE_AUTHENTICATION_IS_OFFERED,
            EXPRESS_ISSUE_IS_OFFERED);

    private final Clause<Case> clause;

    ApplicationRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * An application for a card.
     *
     * @param end why the person is no resident any more, where that is so
     * @param pending a card that was applied for and not yet handed over
     * @param current the card in the holder's hands and in force, suspended or not
     * @param reissue whether a reissue after loss is applied for
     */
    public record Case(
            @Nullable EndOfEntitlement end,
            LocalDate acceptedOn,
            LocalDate today,
            LocalDate firstPolicy,
            LocalDate born,
            @Nullable CardId pending,
            @Nullable Current current,
            boolean reissue,
            @Nullable LocalDate stayEndsOn,
            boolean faceAuthentication,
            boolean express,
            Offers offers) {}

    /**
     * The card that the holder has.
     *
     * @param state delivered, or suspended because it is lost
     * @param opensOn the first day of its renewal window
     * @param expiresOn the last day of it
     */
    public record Current(CardId id, CardState state, LocalDate opensOn, LocalDate expiresOn) {
        private boolean isLost() {
            return state == CardState.SUSPENDED;
        }
    }
}
