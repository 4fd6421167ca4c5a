package inkan.api.guide;

import inkan.guide.Advice.Outcome;
import inkan.municipality.DocumentKind;
import inkan.municipality.Procedure;
import inkan.municipality.Reservation;
import inkan.value.Applicant;
import inkan.value.CounterId;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit would come to.
 *
 * @param name the municipality's
 * @param at the moment of the visit, in Japan
 * @param outcome at the counter where most comes of it, or at the one that was asked for
 * @param visits how often to come; absent where it is refused
 * @param feeYen in yen
 * @param from the first day on which it can be done, as far as it was told
 * @param until the last such day, as far as it was told
 * @param refusedBy every rule that stands against it there today, in order of precedence; where an inquiry is opened, those
 *     that must not stand against it any more at the second visit
 * @param ways how it is done for the applicant, in order of precedence
 * @param counters each with what would come of the visit there
 * @param says the same in sentences
 */
public record GuideAnswer(
        MunicipalityCode municipality,
        String name,
        String at,
        Procedure procedure,
        Applicant applicant,
        Outcome outcome,
        @Nullable Integer visits,
        int feeYen,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<RuleTold> refusedBy,
        List<WayTold> ways,
        List<CounterTold> counters,
        List<String> says) {

    /** A rule that refuses, by its id and its sentence as problem documents name them. */
    public record RuleTold(String rule, String code, String text) {}

    /**
     * One way of doing it.
     *
     * @param noticeLetter whether the inquiry letter that came with the expiry notice has to be brought
     * @param ofHolder documents of the holder: one of these alternatives, of which all lists are met
     * @param ofApplicant the same of who comes for somebody else
     */
    public record WayTold(
            int visits, boolean noticeLetter, List<List<ListTold>> ofHolder, List<List<ListTold>> ofApplicant) {}

    /** A list of documents of which one is shown. */
    public record ListTold(String list, List<DocumentTold> documents) {}

    /** A document by its name. */
    public record DocumentTold(DocumentKind kind, String name) {}

    /**
     * A counter.
     *
     * @param open whether it is open at the moment of the visit; absent where its hours are not known
     * @param nextOpen when it is open next, in Japan; absent where its hours are not known
     * @param reservation absent where the procedure is not done here
     * @param outcome what would come of the visit here
     */
    public record CounterTold(
            CounterId counter,
            String name,
            @Nullable String address,
            @Nullable String telephone,
            @Nullable Reservation reservation,
            @Nullable Boolean open,
            @Nullable String nextOpen,
            Outcome outcome,
            List<RuleTold> refusedBy) {}
}
