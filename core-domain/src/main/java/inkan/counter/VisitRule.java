package inkan.counter;

import static inkan.rule.Clause.keptWhen;

import inkan.inquiry.InquiryState;
import inkan.municipality.Procedure;
import inkan.municipality.Reservation;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.Applicant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a visit to a counter has to be. Order is precedence. Each rule asks of a visit only what is told of it, so that
 * those broken are what has to be put right.
 */
public enum VisitRule implements Rule<VisitCase> {
    @Cites(
            id = "M-2",
            source = "S1 S2 S3 S4",
            en = "At a counter of {municipality} it is told which counter it is, who comes, and what is shown.",
            ja = "{municipality}の窓口での手続きには、窓口・申請者・提示書類を記録する。")
    A_VISIT_TO_A_COUNTER_IS_TOLD(keptWhen(
            VisitCase::isTold, c -> Map.of("municipality", c.municipality().code()))),
    @Cites(
            id = "M-1",
            source = "S2 S3 B",
            en =
                    "It is done at the municipality of residence, {residence}, or since 2024-05-27 at one appointed for its"
                            + " residents; {municipality} is neither.",
            ja = "手続きは住民票のある市区町村({residence})で行う(2024年5月27日以降は指定された市区町村でも可)。{municipality}はいずれでもない。")
    THE_MUNICIPALITY_SERVES_THE_RESIDENT(keptWhen(
            c -> c.municipality().serves(c.residence(), c.today()),
            c -> Map.of(
                    "residence", c.residence(), "municipality", c.municipality().code()))),
    @Cites(
            id = "M-2",
            source = "S1 S2 S3 S4",
            en = "{municipality} has no counter {counter}.",
            ja = "{municipality}に窓口({counter})はない。")
    THE_COUNTER_IS_ONE_OF_THE_MUNICIPALITY(keptWhen(
            c -> c.counter() == null || c.knownCounter().isPresent(),
            c -> Map.of("municipality", c.municipality().code(), "counter", String.valueOf(c.counter())))),
    @Cites(
            id = "M-2",
            source = "S1 S2 S3 S4",
            en = "The counter {counter} does not serve the procedure {procedure}.",
            ja = "窓口({counter})では、この手続き({procedure})を取り扱っていない。")
    THE_COUNTER_SERVES_THE_PROCEDURE(keptWhen(
            c -> c.knownCounter()
                    .filter(counter -> !counter.serves(c.procedure()))
                    .isEmpty(),
            c -> Map.of("counter", String.valueOf(c.counter()), "procedure", c.procedure()))),
    @Cites(
            id = "M-2",
            source = "S3",
            en = "The counter {counter} does not serve everybody: not the applicant {applicant}.",
            ja = "窓口({counter})では、この申請者({applicant})の申請を受け付けていない。")
    THE_COUNTER_ADMITS_THE_APPLICANT(keptWhen(
            c -> c.knownCounter()
                    .flatMap(counter -> c.applicant().filter(by -> !counter.admits(by)))
                    .isEmpty(),
            c -> Map.of("counter", String.valueOf(c.counter()), "applicant", told(c)))),
    @Cites(
            id = "M-2",
            source = "S1 S2 S3 S4",
            en =
                    "In {municipality} the procedure {procedure} is not open to the applicant {applicant} for a holder aged"
                            + " {age}.",
            ja = "{municipality}では、この申請者({applicant})による手続き({procedure}、本人{age}歳)を受け付けていない。")
    THE_PROCEDURE_IS_OPEN_TO_THE_APPLICANT(keptWhen(
            c -> c.visit() == null || !c.ways().isEmpty(),
            c -> Map.of(
                    "municipality",
                    c.municipality().code(),
                    "procedure",
                    c.procedure(),
                    "applicant",
                    told(c),
                    "age",
                    c.holderAge()))),
    @Cites(
            id = "M-3",
            source = "S0 S2",
            en = "The counter {counter} serves the procedure {procedure} after reservation only: {reservation}.",
            ja = "窓口({counter})でのこの手続き({procedure})は予約制である({reservation})。")
    THE_VISIT_IS_RESERVED_WHERE_IT_HAS_TO_BE(keptWhen(
            c -> c.visit() == null || c.visit().reserved() || !needsReservation(c),
            c -> Map.of(
                    "counter",
                    String.valueOf(c.counter()),
                    "procedure",
                    c.procedure(),
                    "reservation",
                    c.knownCounter()
                            .flatMap(counter -> counter.reservation(c.procedure()))
                            .map(Enum::name)
                            .orElse("")))),
    @Cites(
            id = "M-9",
            source = "S3",
            en = "The inquiry letter that came with the notice is completed and sealed, or it is not taken.",
            ja = "有効期限通知書に同封の照会書兼回答書は、漏れなく記入し封緘した状態で持参する。不備のあるものは受け付けない。")
    THE_NOTICE_LETTER_IS_COMPLETE_AND_SEALED(keptWhen(c -> !c.hasFaultyLetter())),
    @Cites(
            id = "M-4",
            source = "S0 S2 S3",
            en = "The holder shows what the municipality asks for: {needed}.",
            ja = "本人は、市区町村の定める書類を提示する({needed})。")
    THE_HOLDER_SHOWS_WHAT_IS_ASKED_FOR(documentsOf(c -> c.isBy(Applicant.HOLDER))),
    @Cites(
            id = "M-5",
            source = "S1 S2",
            en = "A legal representative shows who they are and that they represent the holder: {needed}.",
            ja = "法定代理人は、本人確認書類と資格を証明する書類を提示する({needed})。")
    A_LEGAL_REPRESENTATIVE_SHOWS_WHAT_IS_ASKED_FOR(documentsOf(c -> c.isBy(Applicant.LEGAL_REPRESENTATIVE))),
    @Cites(
            id = "M-6",
            source = "S2 S3",
            en =
                    "A voluntary agent renews with the inquiry letter that came with the notice and with documents: {needed}.",
            ja = "任意代理人による更新には、有効期限通知書に同封の照会書兼回答書と書類が必要である({needed})。")
    AN_AGENT_FOR_A_RENEWAL_BRINGS_WHAT_IS_ASKED_FOR(documentsOf(c -> isByAgentFor(c, Procedure.RENEWAL))),
    @Cites(
            id = "M-7",
            source = "S1",
            en = "A voluntary agent applies for certificates with documents, or is no agent: {needed}.",
            ja = "任意代理人による電子証明書の申請には書類が必要であり、なければ代理人になれない({needed})。")
    AN_AGENT_FOR_AN_ISSUANCE_SHOWS_WHAT_IS_ASKED_FOR(
            documentsOf(c -> isByAgentFor(c, Procedure.ISSUANCE) || isByAgentFor(c, Procedure.REVOCATION))),
    @Cites(
            id = "M-8",
            source = "S2",
            en = "A voluntary agent resets or changes a PIN with documents of the holder and their own: {needed}.",
            ja = "任意代理人による暗証番号の手続きには、本人と代理人の書類が必要である({needed})。")
    AN_AGENT_FOR_A_PIN_SHOWS_WHAT_IS_ASKED_FOR(
            documentsOf(c -> isByAgentFor(c, Procedure.PIN_RESET) || isByAgentFor(c, Procedure.PIN_CHANGE))),
    @Cites(
            id = "M-10",
            source = "S2",
            en = "Documents are originals and in force on the day; these do not count: {documents}.",
            ja = "書類は原本で、当日有効なものに限る。認められないもの: {documents}。")
    THE_DOCUMENTS_ARE_ORIGINALS_IN_FORCE(keptWhen(
            c -> c.wayByPapersAlone().isEmpty() || c.way().isPresent(),
            c -> Map.of("documents", c.papersThatDoNotCount()))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en =
                    "This takes two visits: an inquiry is opened, the holder answers its letter, and it is done at the second"
                            + " visit.",
            ja = "この手続きには2回の来庁が必要である。照会を申請し、本人の回答後、2回目の来庁で行う。")
    TWO_VISITS_BEGIN_WITH_AN_INQUIRY(keptWhen(c -> c.inquiry() != null || !c.takesTwoVisits())),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "The inquiry was opened here for the same card, procedure and applicant, or it is of no use.",
            ja = "照会は、同じ市区町村で、同じカード・手続き・申請者について申請されたものでなければならない。")
    THE_INQUIRY_IS_OF_THE_SAME_MATTER(keptWhen(c -> c.inquiryIs(NamedInquiry::sameMatter))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "An inquiry is used once; this one has been used.",
            ja = "照会は一度だけ使える。この照会は使用済みである。")
    THE_INQUIRY_HAS_NOT_BEEN_USED(keptWhen(c -> c.inquiryIs(named -> named.state() != InquiryState.USED))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "The second visit is by {lapsesAfter}; after it the inquiry has lapsed.",
            ja = "2回目の来庁は{lapsesAfter}まで。期限を過ぎた照会は効力を失う。")
    THE_INQUIRY_HAS_NOT_LAPSED(keptWhen(
            c -> c.inquiryIs(named -> !named.hasLapsedOn(c.today())),
            c -> c.inquiry() == null
                    ? Map.of()
                    : Map.of("lapsesAfter", c.inquiry().lapsesAfter()))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "The second visit is not on the day of the first, {openedOn}.",
            ja = "2回目の来庁は、1回目({openedOn})と同じ日にはできない。")
    THE_SECOND_VISIT_IS_ON_A_LATER_DAY(keptWhen(
            c -> c.inquiryIs(named -> named.openedOn().isBefore(c.today())),
            c -> c.inquiry() == null ? Map.of() : Map.of("openedOn", c.inquiry().openedOn()))),
    @Cites(
            id = "M-11",
            source = "S1 S2 S3",
            en = "The holder's reply to the inquiry has to be accepted first; the inquiry is {state}.",
            ja = "先に本人の回答書が受理されていることが必要である(照会の状態: {state})。")
    THE_REPLY_IS_ACCEPTED(keptWhen(
            c -> c.inquiryIs(
                    named -> named.state() != InquiryState.OPENED && named.state() != InquiryState.LETTER_SENT),
            c -> c.inquiry() == null ? Map.of() : Map.of("state", c.inquiry().state())));

    /** The policy. */
    public static final Checklist<VisitCase> CHECK = Checklist.of(VisitRule.class);

    /** The policy at a first visit, of which no inquiry is asked yet. */
    public static final Checklist<VisitCase> FIRST_VISIT = new Checklist<>(
            List.copyOf(EnumSet.range(A_VISIT_TO_A_COUNTER_IS_TOLD, THE_DOCUMENTS_ARE_ORIGINALS_IN_FORCE)));

    private final Clause<VisitCase> clause;

    VisitRule(Clause<VisitCase> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<VisitCase> clause() {
        return clause;
    }

    /** Kept by visits of which {@code asked} is not true; of the others where papers are shown that open a way. */
    private static Clause<VisitCase> documentsOf(Predicate<VisitCase> asked) {
        return keptWhen(
                c -> !asked.test(c)
                        || c.ways().isEmpty()
                        || c.wayByPapersAlone().isPresent(),
                c -> Map.of("needed", c.needed()));
    }

    private static boolean isByAgentFor(VisitCase c, Procedure procedure) {
        return c.isBy(Applicant.VOLUNTARY_AGENT) && c.procedure() == procedure;
    }

    private static boolean needsReservation(VisitCase c) {
        return c.knownCounter()
                .flatMap(counter -> counter.reservation(c.procedure()))
                .filter(Reservation::needed)
                .isPresent();
    }

    private static String told(VisitCase c) {
        return c.applicant().map(Enum::name).orElse("");
    }
}
