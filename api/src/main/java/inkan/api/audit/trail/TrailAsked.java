package inkan.api.audit.trail;

import inkan.api.problem.Rejection;
import inkan.api.provenance.CallerHeader;
import inkan.api.query.QueryParameters;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.InquiryId;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.trail.TrailFilter;
import inkan.view.trail.TrailTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for. All that is given has to hold; nothing given asks for all.
 *
 * @param card in the history of this card, its certificates and inquiries about it
 * @param certificate in the history of this certificate
 * @param resident in the history of this resident and all that is the resident's
 * @param inquiry in the history of this inquiry
 * @param rule resting on this rule, by its id in the catalogue
 * @param since recorded then or later
 * @param until recorded before then
 */
public record TrailAsked(
        @Nullable CardId card,
        @Nullable SerialNumber certificate,
        @Nullable ResidentId resident,
        @Nullable InquiryId inquiry,
        @Nullable String actor,
        @Nullable String counter,
        @Nullable MunicipalityCode municipality,
        @Nullable String rule,
        @Nullable Instant since,
        @Nullable Instant until) {

    private static final Pattern RULE = Pattern.compile("[A-Z]-[1-9][0-9]?");
    private static final Pattern NAME = Pattern.compile(CallerHeader.ACTOR.pattern());
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /**
     * What was asked in texts.
     *
     * @param given the text of a parameter, where there is one
     * @throws Rejection where one has not its form
     */
    public static TrailAsked of(Function<TrailParameter, Optional<String>> given) {
        return new TrailAsked(
                read(given, TrailParameter.CARD, CardId::new),
                read(given, TrailParameter.CERTIFICATE, SerialNumber::new),
                read(given, TrailParameter.RESIDENT, ResidentId::new),
                read(given, TrailParameter.INQUIRY, InquiryId::new),
                read(given, TrailParameter.ACTOR, text -> matching("actor", NAME, text, CallerHeader.ACTOR.words())),
                read(
                        given,
                        TrailParameter.COUNTER,
                        text -> matching("counter", NAME, text, CallerHeader.COUNTER.words())),
                read(given, TrailParameter.MUNICIPALITY, MunicipalityCode::new),
                read(given, TrailParameter.RULE, text -> matching("rule", RULE, text, "the id of a rule, such as C-1")),
                read(given, TrailParameter.SINCE, text -> moment("since", text, 0)),
                read(given, TrailParameter.UNTIL, text -> moment("until", text, 1)));
    }

    private static <T> @Nullable T read(
            Function<TrailParameter, Optional<String>> given, TrailParameter parameter, Function<String, T> type) {
        return given.apply(parameter)
                .map(text -> QueryParameters.value(parameter.name(), text, type))
                .orElse(null);
    }

    private static String matching(String name, Pattern pattern, String text, String form) {
        if (!pattern.matcher(text).matches()) {
            throw new InvalidValue(name, form);
        }
        return text;
    }

    /** An instant, or the beginning of a day in Japan so many days later. */
    private static Instant moment(String name, String text, int days) {
        try {
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(Moment.JAPAN)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException neither) {
            throw new InvalidValue(name, "an instant such as 2022-04-01T03:00:00Z, or a day such as 2022-03-31");
        }
    }

    /** What is asked for besides streams. */
    TrailFilter filter() {
        TrailFilter filter = new TrailFilter(null, Set.of(), since, until);
        if (actor != null) {
            filter = filter.with(TrailTerm.ACTOR, actor);
        }
        if (counter != null) {
            filter = filter.with(TrailTerm.COUNTER, counter);
        }
        if (municipality != null) {
            filter = filter.with(TrailTerm.MUNICIPALITY, municipality.value());
        }
        if (rule != null) {
            filter = filter.with(TrailTerm.RULE, rule);
        }
        return filter;
    }
}
