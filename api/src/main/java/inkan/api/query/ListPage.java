package inkan.api.query;

import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import inkan.value.TextValue;
import inkan.view.Page;
import inkan.view.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which page of whose list is asked for. */
public record ListPage(QueryParameters parameters, MunicipalityCode municipality, Page page) {
    private static final int USUAL_LIMIT = 100;
    private static final String MUNICIPALITY = "municipality";
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";

    /** @param entry refuses what identifies no entry of the list */
    public static ListPage of(HttpServletRequest request, Function<String, ? extends TextValue> entry, String... more) {
        var parameters = QueryParameters.of(
                request,
                Stream.concat(Stream.of(MUNICIPALITY, AFTER, LIMIT, ViewReading.AT_LEAST), Stream.of(more))
                        .toArray(String[]::new));
        return new ListPage(
                parameters,
                parameters.required(MUNICIPALITY, MunicipalityCode::new),
                new Page(
                        parameters
                                .text(AFTER, "one value")
                                .map(text -> QueryParameters.value(AFTER, text, after -> place(after, entry)))
                                .orElse(Place.BEFORE_ALL),
                        parameters
                                .number(LIMIT, 1, Page.MOST)
                                .map(Math::toIntExact)
                                .orElse(USUAL_LIMIT)));
    }

    /** What is to be asked for as {@code after} to see more; absent at the end. */
    public <T> @Nullable String next(List<T> entries, Function<T, Place> place) {
        if (entries.size() < page.limit()) {
            return null;
        }
        Place last = place.apply(entries.getLast());
        return last.day() + "," + last.entry();
    }

    private static Place place(String text, Function<String, ? extends TextValue> entry) {
        int comma = Math.max(text.indexOf(','), 0);
        try {
            return new Place(
                    LocalDate.parse(text.substring(0, comma)),
                    entry.apply(text.substring(comma + 1)).value());
        } catch (DateTimeException noDay) {
            throw new InvalidValue(AFTER, "what an earlier answer gave as next");
        }
    }
}
