package inkan.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraDayTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1868-01-25, 西暦1868年1月25日",
        "1872-12-31, 西暦1872年12月31日",
        "1873-01-01, 明治6年1月1日",
        "1912-07-29, 明治45年7月29日",
        "1912-07-30, 大正元年7月30日",
        "1926-12-24, 大正15年12月24日",
        "1926-12-25, 昭和元年12月25日",
        "1989-01-07, 昭和64年1月7日",
        "1989-01-08, 平成元年1月8日",
        "2019-04-30, 平成31年4月30日",
        "2019-05-01, 令和元年5月1日",
        "2020-01-01, 令和2年1月1日"
    })
    void a_day_is_told_in_its_era_and_in_iso(LocalDate day, String words) {
        assertThat(EraDay.of(day)).isEqualTo(words + "(" + day + ")");
    }

    @Test
    void an_instant_is_told_in_japan() {
        assertThat(EraDay.of(Instant.parse("2019-04-30T15:00:01Z"))).isEqualTo("2019-05-01 00:00:01");
    }
}
