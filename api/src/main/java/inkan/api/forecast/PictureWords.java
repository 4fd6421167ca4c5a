package inkan.api.forecast;

import inkan.api.guide.Language;
import inkan.municipality.Municipalities;
import inkan.municipality.Municipality;
import inkan.value.MunicipalityCode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the pictures say.
 *
 * @param place whose numbers they are
 */
record PictureWords(Language language, String place) {
    static PictureWords of(Language language, @Nullable MunicipalityCode municipality, Municipalities known) {
        if (municipality == null) {
            return new PictureWords(language, language.of("全市区町村", "all municipalities"));
        }
        Optional<String> name = known.of(municipality).map(Municipality::name).map(language::of);
        return new PictureWords(language, name.orElse(municipality.value()));
    }

    String of(String ja, String en) {
        return language.of(ja, en);
    }

    String title(String ja, String en) {
        return of(place + " " + ja, en + ", " + place);
    }

    /** The state that the numbers are of. */
    String asOf(LocalDate today, long position) {
        return of(
                today + "現在(記録 " + number(position) + " まで)", "as of " + today + ", log position " + number(position));
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** With as many decimals as tell something: none from ten on. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(number.compareTo(BigDecimal.TEN) < 0 ? 2 : 0);
        return format.format(number);
    }

    String year(int year) {
        return of(year + "年", Integer.toString(year));
    }

    /** Without its year. */
    String month(YearMonth month) {
        return of(month.getMonthValue() + "月", month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
    }

    String yearAndMonth(YearMonth month) {
        return of(year(month.getYear()) + month(month), month(month) + " " + month.getYear());
    }

    /** From Sunday on, as calendars in Japan have them. */
    List<String> weekdays() {
        return language == Language.JA
                ? List.of("日", "月", "火", "水", "木", "金", "土")
                : List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");
    }
}
