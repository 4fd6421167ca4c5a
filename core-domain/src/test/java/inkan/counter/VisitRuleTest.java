package inkan.counter;

import static inkan.municipality.DocumentKind.DRIVING_LICENCE;
import static inkan.municipality.DocumentKind.HEALTH_INSURANCE_CARD;
import static inkan.municipality.DocumentKind.MY_NUMBER_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Office;
import inkan.Towns;
import inkan.Visitor;
import inkan.inquiry.InquiryState;
import inkan.municipality.DocumentKind;
import inkan.municipality.Municipality;
import inkan.municipality.Person;
import inkan.municipality.Procedure;
import inkan.rule.Verdict;
import inkan.rule.Words;
import inkan.value.Applicant;
import inkan.value.CounterId;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);
    private static final int ADULT = 33;

    @ParameterizedTest(name = "counter {0}, visit told: {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    setagaya-branch | true  | allowed
                    setagaya-branch | false | A_VISIT_TO_A_COUNTER_IS_TOLD
                    -               | true  | A_VISIT_TO_A_COUNTER_IS_TOLD
                    -               | false | A_VISIT_TO_A_COUNTER_IS_TOLD
                    no-such-counter | true  | THE_COUNTER_IS_ONE_OF_THE_MUNICIPALITY
                    kashiwa-main    | true  | THE_COUNTER_IS_ONE_OF_THE_MUNICIPALITY
                    """)
    @Tag("M-2")
    void a_visit_is_told_with_one_of_the_counters_of_the_municipality(
            @Nullable String counter, boolean told, String verdict) {
        Visit holder = Visitor.holder().with(MY_NUMBER_CARD).visit();

        assertThat(Verdict.inFull(
                        VisitRule.CHECK,
                        new VisitCase(
                                Towns.SETAGAYA,
                                Office.SETAGAYA,
                                Procedure.RENEWAL,
                                counter == null ? null : new CounterId(counter),
                                told ? holder : null,
                                ADULT,
                                null,
                                TODAY)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "a resident of {0} in Kashiwa on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    122173 | 2016-01-01 | allowed
                    131121 | 2024-05-26 | THE_MUNICIPALITY_SERVES_THE_RESIDENT
                    131121 | 2024-05-27 | allowed
                    322016 | 2024-05-27 | THE_MUNICIPALITY_SERVES_THE_RESIDENT
                    """)
    @Tag("M-1")
    void a_municipality_serves_its_own_residents_and_since_2024_05_27_those_for_whom_it_is_appointed(
            String residence, LocalDate today, String verdict) {
        assertThat(Verdict.inFull(
                        VisitRule.CHECK,
                        new VisitCase(
                                Towns.KASHIWA,
                                new MunicipalityCode(residence),
                                Procedure.RENEWAL,
                                Towns.KASHIWA_MAIN,
                                Visitor.holder().with(MY_NUMBER_CARD).visit(),
                                ADULT,
                                null,
                                today)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} at {1} by {2}, reserved: {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    RENEWAL    | setagaya-branch | HOLDER               | false | allowed
                    RENEWAL    | setagaya-centre | HOLDER               | false | allowed
                    RENEWAL    | setagaya-branch | VOLUNTARY_AGENT      | false | allowed
                    RENEWAL    | setagaya-centre | VOLUNTARY_AGENT      | false | THE_COUNTER_ADMITS_THE_APPLICANT
                    RENEWAL    | setagaya-centre | LEGAL_REPRESENTATIVE | false | THE_COUNTER_ADMITS_THE_APPLICANT
                    REVOCATION | setagaya-branch | HOLDER               | false | allowed
                    REVOCATION | setagaya-centre | HOLDER               | false | THE_COUNTER_SERVES_THE_PROCEDURE
                    REVOCATION | setagaya-centre | VOLUNTARY_AGENT      | false | THE_COUNTER_SERVES_THE_PROCEDURE + THE_COUNTER_ADMITS_THE_APPLICANT + THE_PROCEDURE_IS_OPEN_TO_THE_APPLICANT
                    REVOCATION | setagaya-branch | VOLUNTARY_AGENT      | false | THE_PROCEDURE_IS_OPEN_TO_THE_APPLICANT
                    PIN_RESET  | setagaya-centre | HOLDER               | true  | allowed
                    PIN_RESET  | setagaya-centre | HOLDER               | false | THE_VISIT_IS_RESERVED_WHERE_IT_HAS_TO_BE
                    PIN_RESET  | setagaya-branch | HOLDER               | false | allowed
                    """)
    @Tag("M-2")
    @Tag("M-3")
    void a_counter_serves_its_procedures_for_its_applicants_where_it_says_so_after_reservation(
            Procedure procedure, String counter, Applicant applicant, boolean reserved, String verdict) {
        Visit bare = Visit.of(applicant);
        Visitor visitor = new Visitor(bare).withTheHolders(MY_NUMBER_CARD).with(DRIVING_LICENCE);
        Visitor withLetter = applicant == Applicant.HOLDER ? visitor : visitor.withLetter(Visitor.GOOD_LETTER);

        assertThat(Verdict.inFull(
                        VisitRule.CHECK,
                        visit(
                                Towns.OF_ALL_SORTS,
                                procedure,
                                counter,
                                reserved ? withLetter.reserved().visit() : withLetter.visit(),
                                ADULT,
                                null)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, reserved: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    matsue-main   | false | allowed
                    matsue-branch | false | THE_VISIT_IS_RESERVED_WHERE_IT_HAS_TO_BE
                    matsue-branch | true  | allowed
                    """)
    @Tag("M-3")
    void a_branch_is_reserved_by_telephone(String counter, boolean reserved, String verdict) {
        Visitor holder = Visitor.holder().with(MY_NUMBER_CARD);

        assertThat(Verdict.inFull(
                        VisitRule.CHECK,
                        visit(
                                Towns.MATSUE,
                                Procedure.PIN_RESET,
                                counter,
                                reserved ? holder.reserved().visit() : holder.visit(),
                                ADULT,
                                null)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} in {1} by {2}, the holder''s {3}, their own {4}: {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    RENEWAL   | SETAGAYA | HOLDER | MY_NUMBER_CARD                       | - | allowed
                    RENEWAL   | SETAGAYA | HOLDER | -                                    | - | THE_HOLDER_SHOWS_WHAT_IS_ASKED_FOR
                    RENEWAL   | SETAGAYA | HOLDER | DRIVING_LICENCE                      | - | THE_HOLDER_SHOWS_WHAT_IS_ASKED_FOR
                    PIN_RESET | SETAGAYA | HOLDER | MY_NUMBER_CARD                       | - | THE_HOLDER_SHOWS_WHAT_IS_ASKED_FOR
                    PIN_RESET | SETAGAYA | HOLDER | MY_NUMBER_CARD DRIVING_LICENCE       | - | allowed
                    PIN_RESET | SETAGAYA | HOLDER | MY_NUMBER_CARD HEALTH_INSURANCE_CARD | - | allowed
                    PIN_RESET | MATSUE   | HOLDER | MY_NUMBER_CARD                       | - | allowed
                    ISSUANCE  | KASHIWA  | LEGAL_REPRESENTATIVE | MY_NUMBER_CARD | DRIVING_LICENCE FAMILY_REGISTER       | allowed
                    ISSUANCE  | KASHIWA  | LEGAL_REPRESENTATIVE | MY_NUMBER_CARD | DRIVING_LICENCE AUTHORITY_ON_RECORD   | allowed
                    ISSUANCE  | KASHIWA  | LEGAL_REPRESENTATIVE | MY_NUMBER_CARD | DRIVING_LICENCE                       | A_LEGAL_REPRESENTATIVE_SHOWS_WHAT_IS_ASKED_FOR
                    ISSUANCE  | KASHIWA  | LEGAL_REPRESENTATIVE | MY_NUMBER_CARD | FAMILY_REGISTER                       | A_LEGAL_REPRESENTATIVE_SHOWS_WHAT_IS_ASKED_FOR
                    ISSUANCE  | KASHIWA  | LEGAL_REPRESENTATIVE | MY_NUMBER_CARD | PENSION_HANDBOOK FAMILY_REGISTER      | TWO_VISITS_BEGIN_WITH_AN_INQUIRY
                    ISSUANCE  | KASHIWA  | LEGAL_REPRESENTATIVE | -              | DRIVING_LICENCE FAMILY_REGISTER       | A_LEGAL_REPRESENTATIVE_SHOWS_WHAT_IS_ASKED_FOR
                    ISSUANCE  | KASHIWA  | VOLUNTARY_AGENT      | MY_NUMBER_CARD | DRIVING_LICENCE                       | TWO_VISITS_BEGIN_WITH_AN_INQUIRY
                    ISSUANCE  | KASHIWA  | VOLUNTARY_AGENT      | MY_NUMBER_CARD | HEALTH_INSURANCE_CARD                 | AN_AGENT_FOR_AN_ISSUANCE_SHOWS_WHAT_IS_ASKED_FOR
                    RENEWAL   | MATSUE   | VOLUNTARY_AGENT      | MY_NUMBER_CARD | DRIVING_LICENCE                       | AN_AGENT_FOR_A_RENEWAL_BRINGS_WHAT_IS_ASKED_FOR
                    RENEWAL   | SETAGAYA | VOLUNTARY_AGENT      | MY_NUMBER_CARD | DRIVING_LICENCE                       | TWO_VISITS_BEGIN_WITH_AN_INQUIRY
                    RENEWAL   | SETAGAYA | VOLUNTARY_AGENT      | MY_NUMBER_CARD | HEALTH_INSURANCE_CARD                 | AN_AGENT_FOR_A_RENEWAL_BRINGS_WHAT_IS_ASKED_FOR
                    PIN_RESET | MATSUE   | VOLUNTARY_AGENT | MY_NUMBER_CARD DRIVING_LICENCE  | PASSPORT HEALTH_INSURANCE_CARD | TWO_VISITS_BEGIN_WITH_AN_INQUIRY
                    PIN_RESET | MATSUE   | VOLUNTARY_AGENT | MY_NUMBER_CARD PENSION_HANDBOOK | PASSPORT DRIVING_LICENCE       | TWO_VISITS_BEGIN_WITH_AN_INQUIRY
                    PIN_RESET | MATSUE   | VOLUNTARY_AGENT | MY_NUMBER_CARD PENSION_HANDBOOK | PENSION_HANDBOOK HEALTH_INSURANCE_CARD | AN_AGENT_FOR_A_PIN_SHOWS_WHAT_IS_ASKED_FOR
                    PIN_RESET | MATSUE   | VOLUNTARY_AGENT | MY_NUMBER_CARD PENSION_HANDBOOK | PASSPORT                       | AN_AGENT_FOR_A_PIN_SHOWS_WHAT_IS_ASKED_FOR
                    PIN_RESET | MATSUE   | VOLUNTARY_AGENT | MY_NUMBER_CARD                  | PASSPORT DRIVING_LICENCE       | AN_AGENT_FOR_A_PIN_SHOWS_WHAT_IS_ASKED_FOR
                    """)
    @Tag("M-4")
    @Tag("M-5")
    @Tag("M-6")
    @Tag("M-7")
    @Tag("M-8")
    void everybody_shows_what_the_municipality_asks_for_each_list_by_a_document_of_its_own(
            Procedure procedure,
            String town,
            Applicant applicant,
            @Nullable String ofHolder,
            @Nullable String own,
            String verdict) {
        Set<ShownDocument> documents = new HashSet<>();
        Words.of(DocumentKind.class, ofHolder)
                .forEach(kind -> documents.add(new ShownDocument(kind, Person.HOLDER, null, true)));
        Words.of(DocumentKind.class, own)
                .forEach(kind -> documents.add(new ShownDocument(kind, Person.APPLICANT, null, true)));

        assertThat(Verdict.inFull(
                        VisitRule.CHECK,
                        visit(
                                town(town),
                                procedure,
                                mainCounterOf(town),
                                new Visit(applicant, documents, false, null, null),
                                ADULT,
                                null)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "aged {0}: {1}")
    @CsvSource({"16, allowed", "17, allowed", "18, THE_PROCEDURE_IS_OPEN_TO_THE_APPLICANT"})
    @Tag("M-5")
    void a_legal_representative_resets_the_pin_of_a_holder_of_17_or_under(int age, String verdict) {
        assertThat(Verdict.inFull(
                        VisitRule.CHECK,
                        visit(
                                Towns.MATSUE,
                                Procedure.PIN_RESET,
                                "matsue-main",
                                Visitor.representative()
                                        .withTheHolders(MY_NUMBER_CARD)
                                        .with(DRIVING_LICENCE)
                                        .visit(),
                                age,
                                null)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "complete: {0}, sealed: {1}, as registered: {2}, the agent''s {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    true  | true  | true  | DRIVING_LICENCE       | allowed
                    false | true  | true  | DRIVING_LICENCE       | THE_NOTICE_LETTER_IS_COMPLETE_AND_SEALED
                    true  | false | true  | DRIVING_LICENCE       | THE_NOTICE_LETTER_IS_COMPLETE_AND_SEALED
                    false | false | false | DRIVING_LICENCE       | THE_NOTICE_LETTER_IS_COMPLETE_AND_SEALED + TWO_VISITS_BEGIN_WITH_AN_INQUIRY
                    true  | true  | false | DRIVING_LICENCE       | TWO_VISITS_BEGIN_WITH_AN_INQUIRY
                    true  | true  | true  | HEALTH_INSURANCE_CARD | AN_AGENT_FOR_A_RENEWAL_BRINGS_WHAT_IS_ASKED_FOR
                    true  | false | true  | HEALTH_INSURANCE_CARD | THE_NOTICE_LETTER_IS_COMPLETE_AND_SEALED + AN_AGENT_FOR_A_RENEWAL_BRINGS_WHAT_IS_ASKED_FOR
                    """)
    @Tag("M-6")
    @Tag("M-9")
    void the_letter_of_the_notice_saves_an_agent_the_second_visit_if_nothing_is_wrong_with_it(
            boolean complete, boolean sealed, boolean asRegistered, DocumentKind own, String verdict) {
        assertThat(Verdict.inFull(
                        VisitRule.CHECK,
                        visit(
                                Towns.SETAGAYA,
                                Procedure.RENEWAL,
                                "setagaya-branch",
                                Visitor.agent()
                                        .withTheHolders(MY_NUMBER_CARD)
                                        .with(own)
                                        .withLetter(new Letter(complete, sealed, asRegistered))
                                        .visit(),
                                ADULT,
                                null)))
                .isEqualTo(verdict);
    }

    @Test
    @Tag("M-9")
    void nothing_is_wrong_with_a_letter_for_which_nobody_asks() {
        Visitor holder = Visitor.holder().with(MY_NUMBER_CARD).withLetter(new Letter(false, false, false));

        assertThat(Verdict.of(
                        VisitRule.CHECK,
                        visit(Towns.SETAGAYA, Procedure.RENEWAL, "setagaya-branch", holder.visit(), ADULT, null)))
                .isEqualTo("allowed");
    }

    @ParameterizedTest(name = "original: {0}, valid until {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    true  | -          | allowed
                    true  | 2024-06-03 | allowed
                    true  | 2024-06-02 | THE_DOCUMENTS_ARE_ORIGINALS_IN_FORCE
                    false | 2025-06-03 | THE_DOCUMENTS_ARE_ORIGINALS_IN_FORCE
                    false | -          | THE_DOCUMENTS_ARE_ORIGINALS_IN_FORCE
                    """)
    @Tag("M-10")
    void a_document_is_an_original_and_in_force_on_the_day(
            boolean original, @Nullable LocalDate validUntil, String verdict) {
        Set<ShownDocument> documents = Set.of(
                new ShownDocument(MY_NUMBER_CARD, Person.HOLDER, null, true),
                new ShownDocument(HEALTH_INSURANCE_CARD, Person.HOLDER, validUntil, original));

        assertThat(Verdict.inFull(
                        VisitRule.CHECK,
                        visit(
                                Towns.SETAGAYA,
                                Procedure.PIN_RESET,
                                "setagaya-branch",
                                new Visit(Applicant.HOLDER, documents, false, null, null),
                                ADULT,
                                null)))
                .isEqualTo(verdict);
    }

    @Test
    @Tag("M-10")
    void a_refusal_names_the_papers_that_do_not_count() {
        VisitCase visit = visit(
                Towns.SETAGAYA,
                Procedure.PIN_RESET,
                "setagaya-branch",
                Visitor.holder()
                        .with(MY_NUMBER_CARD)
                        .withACopyOf(DRIVING_LICENCE)
                        .withOneValidUntil("2024-06-02", HEALTH_INSURANCE_CARD)
                        .visit(),
                ADULT,
                null);

        assertThat(VisitRule.THE_DOCUMENTS_ARE_ORIGINALS_IN_FORCE.facts(visit))
                .containsEntry("documents", Set.of(DRIVING_LICENCE, HEALTH_INSURANCE_CARD));
    }

    @Test
    @Tag("M-4")
    void a_refusal_says_what_is_asked_for_in_the_words_of_the_municipality() {
        VisitCase visit = visit(
                Towns.SETAGAYA,
                Procedure.RENEWAL,
                "setagaya-branch",
                Visitor.agent().visit(),
                ADULT,
                null);

        assertThat(VisitRule.AN_AGENT_FOR_A_RENEWAL_BRINGS_WHAT_IS_ASKED_FOR.facts(visit))
                .containsEntry("needed", "NOTICE_LETTER; HOLDER: card; APPLICANT: A | HOLDER: card; APPLICANT: A");
    }

    @ParameterizedTest(name = "{0}, the same matter: {1}, opened {2}, to {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
                    ANSWERED    | true  | 2024-06-02 | 2024-06-03 | allowed
                    ANSWERED    | true  | 2024-03-05 | 2024-06-03 | allowed
                    ANSWERED    | true  | 2024-06-03 | 2024-09-01 | THE_SECOND_VISIT_IS_ON_A_LATER_DAY
                    ANSWERED    | true  | 2024-03-04 | 2024-06-02 | THE_INQUIRY_HAS_NOT_LAPSED
                    ANSWERED    | false | 2024-06-02 | 2024-09-01 | THE_INQUIRY_IS_OF_THE_SAME_MATTER
                    OPENED      | true  | 2024-06-02 | 2024-09-01 | THE_REPLY_IS_ACCEPTED
                    LETTER_SENT | true  | 2024-06-02 | 2024-09-01 | THE_REPLY_IS_ACCEPTED
                    OPENED      | true  | 2024-06-03 | 2024-09-01 | THE_SECOND_VISIT_IS_ON_A_LATER_DAY + THE_REPLY_IS_ACCEPTED
                    LAPSED      | true  | 2024-06-02 | 2024-09-01 | THE_INQUIRY_HAS_NOT_LAPSED
                    USED        | true  | 2024-06-02 | 2024-09-01 | THE_INQUIRY_HAS_NOT_BEEN_USED
                    USED        | false | 2024-06-03 | 2024-06-02 | THE_INQUIRY_IS_OF_THE_SAME_MATTER + THE_INQUIRY_HAS_NOT_BEEN_USED + THE_INQUIRY_HAS_NOT_LAPSED + THE_SECOND_VISIT_IS_ON_A_LATER_DAY
                    """)
    @Tag("M-11")
    void a_second_visit_comes_on_a_later_day_with_an_answered_inquiry_of_the_same_matter(
            InquiryState state, boolean sameMatter, LocalDate openedOn, LocalDate lapsesAfter, String verdict) {
        NamedInquiry inquiry = new NamedInquiry(state, sameMatter, openedOn, lapsesAfter);

        assertThat(Verdict.inFull(VisitRule.CHECK, agentInKashiwa(inquiry))).isEqualTo(verdict);
    }

    @Test
    @Tag("M-11")
    void an_inquiry_is_asked_nothing_where_one_visit_is_enough() {
        NamedInquiry lapsed = new NamedInquiry(InquiryState.LAPSED, false, TODAY, TODAY);
        Visit holder = Visitor.holder().with(MY_NUMBER_CARD).visit();

        assertThat(Verdict.of(
                        VisitRule.CHECK,
                        visit(Towns.KASHIWA, Procedure.ISSUANCE, "kashiwa-main", holder, ADULT, lapsed)))
                .isEqualTo("allowed");
    }

    @Test
    @Tag("M-11")
    void a_visit_is_judged_as_done_at_once_as_in_need_of_an_inquiry_as_the_second_or_as_refused() {
        NamedInquiry answered = new NamedInquiry(InquiryState.ANSWERED, true, TODAY.minusDays(1), TODAY);
        VisitCase holder = visit(
                Towns.KASHIWA,
                Procedure.ISSUANCE,
                "kashiwa-main",
                Visitor.holder().with(MY_NUMBER_CARD).visit(),
                ADULT,
                null);

        assertThat(VisitPolicy.judge(holder)).isInstanceOf(Judgement.SameVisit.class);
        assertThat(VisitPolicy.judge(agentInKashiwa(null))).isInstanceOf(Judgement.InquiryNeeded.class);
        assertThat(VisitPolicy.judge(agentInKashiwa(answered))).isInstanceOf(Judgement.SecondVisit.class);
        assertThat(VisitPolicy.judge(
                        agentInKashiwa(new NamedInquiry(InquiryState.USED, true, TODAY.minusDays(1), TODAY))))
                .isInstanceOfSatisfying(
                        Judgement.Refused.class,
                        refused -> assertThat(refused.broken())
                                .hasSize(1)
                                .first()
                                .isEqualTo(VisitRule.THE_INQUIRY_HAS_NOT_BEEN_USED));
    }

    private static VisitCase agentInKashiwa(@Nullable NamedInquiry inquiry) {
        Visit agent = Visitor.agent()
                .withTheHolders(MY_NUMBER_CARD)
                .with(DRIVING_LICENCE)
                .visit();
        return visit(Towns.KASHIWA, Procedure.ISSUANCE, "kashiwa-main", agent, ADULT, inquiry);
    }

    private static VisitCase visit(
            Municipality town,
            Procedure procedure,
            String counter,
            Visit visit,
            int age,
            @Nullable NamedInquiry inquiry) {
        return new VisitCase(town, town.code(), procedure, new CounterId(counter), visit, age, inquiry, TODAY);
    }

    private static Municipality town(String name) {
        return switch (name) {
            case "SETAGAYA" -> Towns.SETAGAYA;
            case "KASHIWA" -> Towns.KASHIWA;
            default -> Towns.MATSUE;
        };
    }

    private static String mainCounterOf(String town) {
        return town(town).counters().getFirst().id().value();
    }
}
