package inkan.api.audit.refusal;

import inkan.api.command.CommandCatalogue;
import inkan.api.problem.Rejection;
import inkan.api.query.QueryParameters;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which refused commands are counted. All that is given has to hold.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param by what is told apart
 * @param limit how many counts at most
 */
public record RefusalAsked(
        LocalDate from,
        LocalDate to,
        @Nullable MunicipalityCode municipality,
        @Nullable String command,
        @Nullable String rule,
        Set<By> by,
        int limit) {
    private static final LocalDate EARLIEST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ID = Pattern.compile("[A-Z]-[1-9][0-9]?");
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;

    /** What counts are told apart by. */
    public enum By {
        DAY,
        MUNICIPALITY,
        COMMAND,
        RULE
    }

    /**
     * What was asked in texts.
     *
     * @param given the text of a parameter, where there is one
     * @throws Rejection where one has not its form
     */
    public static RefusalAsked of(Function<RefusalParameter, Optional<String>> given) {
        return new RefusalAsked(
                read(given, RefusalParameter.FROM, RefusalAsked::day).orElse(EARLIEST),
                read(given, RefusalParameter.TO, RefusalAsked::day).orElse(LATEST),
                read(given, RefusalParameter.MUNICIPALITY, MunicipalityCode::new)
                        .orElse(null),
                read(given, RefusalParameter.COMMAND, RefusalAsked::command).orElse(null),
                read(given, RefusalParameter.RULE, RefusalAsked::rule).orElse(null),
                read(given, RefusalParameter.BY, RefusalAsked::by).orElse(EnumSet.of(By.RULE)),
                read(given, RefusalParameter.LIMIT, RefusalAsked::limit).orElse(USUAL_LIMIT));
    }

    private static <T> Optional<T> read(
            Function<RefusalParameter, Optional<String>> given, RefusalParameter parameter, Function<String, T> type) {
        return given.apply(parameter).map(text -> QueryParameters.value(parameter.name(), text, type));
    }

    private static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noDay) {
            // refused below
        }
        throw new InvalidValue("day", "a day such as 2022-03-31");
    }

    private static String command(String text) {
        if (!CommandCatalogue.COMMANDS.containsKey(text)) {
            throw new InvalidValue("command", "the name of a command, such as renew-certificates");
        }
        return text;
    }

    private static String rule(String text) {
        if (!ID.matcher(text).matches()) {
            throw new InvalidValue("rule", "the id of a rule, such as W-1");
        }
        return text;
    }

    private static Set<By> by(String text) {
        Set<By> by = EnumSet.noneOf(By.class);
        for (String one : text.split(",", -1)) {
            by.add(Arrays.stream(By.values())
                    .filter(constant -> constant.name().equals(one))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValue("by", "some of RULE, COMMAND, MUNICIPALITY, DAY")));
        }
        return by;
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST) {
            throw new InvalidValue("limit", "a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }
}
