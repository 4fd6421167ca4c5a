package inkan;

import static inkan.municipality.DocumentKind.AUTHORITY_ON_RECORD;
import static inkan.municipality.DocumentKind.DRIVING_LICENCE;
import static inkan.municipality.DocumentKind.FAMILY_REGISTER;
import static inkan.municipality.DocumentKind.HEALTH_INSURANCE_CARD;
import static inkan.municipality.DocumentKind.MY_NUMBER_CARD;
import static inkan.municipality.DocumentKind.PASSPORT;
import static inkan.municipality.DocumentKind.PENSION_HANDBOOK;
import static inkan.municipality.DocumentKind.REGISTRATION_CERTIFICATE;
import static inkan.value.Applicant.HOLDER;
import static inkan.value.Applicant.LEGAL_REPRESENTATIVE;
import static inkan.value.Applicant.VOLUNTARY_AGENT;

import inkan.municipality.Admission;
import inkan.municipality.Counter;
import inkan.municipality.DocumentDemand;
import inkan.municipality.DocumentList;
import inkan.municipality.Municipalities;
import inkan.municipality.Municipality;
import inkan.municipality.Name;
import inkan.municipality.OpeningHours;
import inkan.municipality.Procedure;
import inkan.municipality.Reservation;
import inkan.municipality.Visits;
import inkan.municipality.Way;
import inkan.value.Applicant;
import inkan.value.CounterId;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Municipalities as tests need them: the ways of the five pages, few counters, short lists of documents. */
public final class Towns {
    public static final MunicipalityCode MATSUE_CODE = new MunicipalityCode("322016");
    public static final MunicipalityCode EXAMPLE_CODE = new MunicipalityCode("990019");

    /** A branch office of Setagaya, open to everybody. */
    public static final CounterId SETAGAYA_BRANCH = new CounterId("setagaya-branch");
    /** A machizukuri centre まちづくりセンター of Setagaya, open to holders. */
    public static final CounterId SETAGAYA_CENTRE = new CounterId("setagaya-centre");

    public static final CounterId KASHIWA_MAIN = new CounterId("kashiwa-main");
    public static final CounterId MATSUE_MAIN = new CounterId("matsue-main");
    /** A branch office of Matsue, which is reserved by telephone. */
    public static final CounterId MATSUE_BRANCH = new CounterId("matsue-branch");
    /** The one counter of a municipality that asks for a reservation. */
    public static final CounterId EXAMPLE_MAIN = new CounterId("example-main");

    /** The last day of an inquiry is so much later than its first. */
    public static final Period INQUIRY_LAPSES_AFTER = Period.ofDays(90);

    /** Where a second notice is sent at all, it is due so much later than the return of the first. */
    public static final Period SECOND_NOTICE_AFTER = Period.ofDays(14);

    private static final LocalDate SINCE = LocalDate.of(2015, 10, 5);
    private static final Name NAME = new Name("例", "example");
    private static final OpeningHours HOURS = new OpeningHours(Map.of(), true, List.of());

    private static final DocumentList CARD = new DocumentList("card", Set.of(MY_NUMBER_CARD));
    private static final DocumentList A = new DocumentList("A", Set.of(MY_NUMBER_CARD, DRIVING_LICENCE, PASSPORT));
    private static final DocumentList B = new DocumentList("B", Set.of(HEALTH_INSURANCE_CARD, PENSION_HANDBOOK));
    private static final DocumentList AUTHORITY =
            new DocumentList("authority", Set.of(FAMILY_REGISTER, REGISTRATION_CERTIFICATE, AUTHORITY_ON_RECORD));

    private static final DocumentDemand NONE = DocumentDemand.NOTHING;
    private static final DocumentDemand THE_CARD = all(CARD);
    private static final DocumentDemand CARD_AND_ANOTHER =
            new DocumentDemand(List.of(List.of(CARD, A), List.of(CARD, B)));
    private static final Way SHOWING_THE_CARD = way(Visits.ONE, THE_CARD, NONE);

    /** S1: with a photograph and the authority in one visit, without a photograph in two. */
    private static final List<Way> REPRESENTING =
            List.of(way(Visits.ONE, THE_CARD, all(A, AUTHORITY)), way(Visits.TWO, THE_CARD, all(B, AUTHORITY)));

    /** S2: for a holder of 17 or under. */
    private static final List<Way> REPRESENTING_A_CHILD = List.of(new Way(Visits.ONE, THE_CARD, all(A), false, 17));

    /** S3: ten counters for everybody, twelve for holders; an agent brings the letter of the notice, or comes twice. */
    public static final Municipality SETAGAYA = new Municipality(
            Office.SETAGAYA,
            NAME,
            SINCE,
            List.of(
                    counter(SETAGAYA_BRANCH, Reservation.NONE, EnumSet.allOf(Applicant.class)),
                    counter(SETAGAYA_CENTRE, Reservation.NONE, EnumSet.of(HOLDER))),
            admissions(Map.of(
                    Procedure.RENEWAL, agentsWithALetter(),
                    Procedure.ISSUANCE, agentsWithALetter(),
                    Procedure.PIN_RESET, Map.of(HOLDER, List.of(way(Visits.ONE, CARD_AND_ANOTHER, NONE))),
                    Procedure.PIN_CHANGE, Map.of(HOLDER, List.of(SHOWING_THE_CARD)),
                    Procedure.REVOCATION, Map.of(HOLDER, List.of(SHOWING_THE_CARD)))),
            Map.of(),
            INQUIRY_LAPSES_AFTER,
            null,
            Map.of());

    /** S1: an agent always comes twice; a legal representative does without a photograph. */
    public static final Municipality KASHIWA = new Municipality(
            Office.KASHIWA,
            NAME,
            SINCE,
            List.of(counter(KASHIWA_MAIN, Reservation.NONE, EnumSet.allOf(Applicant.class))),
            admissions(Map.of(
                    Procedure.RENEWAL, Map.of(HOLDER, List.of(SHOWING_THE_CARD)),
                    Procedure.ISSUANCE,
                            Map.of(
                                    HOLDER,
                                    List.of(SHOWING_THE_CARD),
                                    LEGAL_REPRESENTATIVE,
                                    REPRESENTING,
                                    VOLUNTARY_AGENT,
                                    List.of(way(Visits.TWO, THE_CARD, all(A)))))),
            Map.of(Office.SETAGAYA, Municipality.FIRST_APPOINTMENT),
            INQUIRY_LAPSES_AFTER,
            null,
            Map.of());

    /** S2: an agent who resets a PIN comes twice, with documents of both; branches are reserved by telephone. */
    public static final Municipality MATSUE = new Municipality(
            MATSUE_CODE,
            NAME,
            SINCE,
            List.of(
                    counter(MATSUE_MAIN, Reservation.NONE, EnumSet.allOf(Applicant.class)),
                    counter(MATSUE_BRANCH, Reservation.BY_TELEPHONE, EnumSet.allOf(Applicant.class))),
            admissions(Map.of(
                    Procedure.RENEWAL,
                            Map.of(
                                    HOLDER,
                                    List.of(SHOWING_THE_CARD),
                                    VOLUNTARY_AGENT,
                                    List.of(letter(THE_CARD, all(A)))),
                    Procedure.PIN_RESET,
                            Map.of(
                                    HOLDER,
                                    List.of(SHOWING_THE_CARD),
                                    LEGAL_REPRESENTATIVE,
                                    REPRESENTING_A_CHILD,
                                    VOLUNTARY_AGENT,
                                    List.of(way(
                                            Visits.TWO,
                                            CARD_AND_ANOTHER,
                                            new DocumentDemand(List.of(List.of(A, A), List.of(A, B)))))))),
            Map.of(),
            INQUIRY_LAPSES_AFTER,
            null,
            Map.of());

    /** S0: every visit is reserved. */
    public static final Municipality EXAMPLE = new Municipality(
            EXAMPLE_CODE,
            NAME,
            SINCE,
            List.of(counter(EXAMPLE_MAIN, Reservation.REQUIRED, EnumSet.allOf(Applicant.class))),
            admissions(Map.of(
                    Procedure.RENEWAL, Map.of(HOLDER, List.of(SHOWING_THE_CARD)),
                    Procedure.PIN_RESET, Map.of(HOLDER, List.of(way(Visits.ONE, CARD_AND_ANOTHER, NONE))))),
            Map.of(),
            INQUIRY_LAPSES_AFTER,
            null,
            Map.of());

    /** A town in which all ways of the others are open at one counter or another, under the code of Setagaya. */
    public static final Municipality OF_ALL_SORTS = new Municipality(
            Office.SETAGAYA,
            NAME,
            SINCE,
            List.of(
                    counter(SETAGAYA_BRANCH, Reservation.NONE, EnumSet.allOf(Applicant.class)),
                    new Counter(
                            SETAGAYA_CENTRE,
                            NAME,
                            null,
                            null,
                            HOURS,
                            Map.of(
                                    Procedure.RENEWAL, Reservation.NONE,
                                    Procedure.ISSUANCE, Reservation.REQUIRED,
                                    Procedure.PIN_RESET, Reservation.REQUIRED),
                            EnumSet.of(HOLDER))),
            admissions(Map.of(
                    Procedure.RENEWAL, agentsWithALetter(),
                    Procedure.ISSUANCE,
                            Map.of(
                                    HOLDER,
                                    List.of(SHOWING_THE_CARD),
                                    LEGAL_REPRESENTATIVE,
                                    REPRESENTING,
                                    VOLUNTARY_AGENT,
                                    List.of(letter(THE_CARD, all(A)), way(Visits.TWO, THE_CARD, all(A)))),
                    Procedure.PIN_RESET,
                            Map.of(
                                    HOLDER,
                                    List.of(SHOWING_THE_CARD),
                                    LEGAL_REPRESENTATIVE,
                                    REPRESENTING_A_CHILD,
                                    VOLUNTARY_AGENT,
                                    List.of(way(Visits.TWO, THE_CARD, all(A, B)))),
                    Procedure.PIN_CHANGE, Map.of(HOLDER, List.of(SHOWING_THE_CARD)),
                    Procedure.REVOCATION, Map.of(HOLDER, List.of(SHOWING_THE_CARD)))),
            Map.of(),
            INQUIRY_LAPSES_AFTER,
            SECOND_NOTICE_AFTER,
            Map.of());

    /** The four of the journeys. */
    public static final Municipalities ALL = Municipalities.of(List.of(SETAGAYA, KASHIWA, MATSUE, EXAMPLE));

    private Towns() {}

    private static Map<Applicant, List<Way>> agentsWithALetter() {
        List<Way> agents = List.of(letter(THE_CARD, all(A)), way(Visits.TWO, THE_CARD, all(A)));
        return Map.of(HOLDER, List.of(SHOWING_THE_CARD), LEGAL_REPRESENTATIVE, agents, VOLUNTARY_AGENT, agents);
    }

    private static Counter counter(CounterId id, Reservation reservation, Set<Applicant> applicants) {
        Map<Procedure, Reservation> procedures = new EnumMap<>(Procedure.class);
        EnumSet.allOf(Procedure.class).forEach(procedure -> procedures.put(procedure, reservation));
        return new Counter(id, NAME, null, "0852-55-5704", HOURS, procedures, applicants);
    }

    private static List<Admission> admissions(Map<Procedure, Map<Applicant, List<Way>>> ways) {
        List<Admission> admissions = new ArrayList<>();
        ways.forEach((procedure, byApplicant) -> byApplicant.forEach(
                (applicant, waysOfTheirs) -> admissions.add(new Admission(procedure, applicant, waysOfTheirs))));
        return admissions;
    }

    private static Way way(Visits visits, DocumentDemand ofHolder, DocumentDemand ofApplicant) {
        return new Way(visits, ofHolder, ofApplicant, false, null);
    }

    private static Way letter(DocumentDemand ofHolder, DocumentDemand ofApplicant) {
        return new Way(Visits.ONE, ofHolder, ofApplicant, true, null);
    }

    private static DocumentDemand all(DocumentList... lists) {
        return new DocumentDemand(List.of(List.of(lists)));
    }
}
