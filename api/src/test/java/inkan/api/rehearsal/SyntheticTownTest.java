package inkan.api.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.api.digest.AttributesDigester;
import inkan.api.digest.DigestKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticTownTest {
    private static final AttributesDigester DIGESTER =
            new AttributesDigester(new DigestKey(new byte[DigestKey.LENGTH]));
    private static final LocalDate FROM = LocalDate.of(2020, 1, 6);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);

    @Test
    void a_town_is_the_same_each_time_and_another_by_another_seed() {
        assertThat(steps(town(7, 200))).isEqualTo(steps(town(7, 200))).isNotEqualTo(steps(town(8, 200)));
    }

    @Test
    void everything_happens_in_order_of_time_between_the_first_day_and_the_last() {
        List<Instant> times = steps(town(7, 200)).stream().map(Step::at).toList();

        assertThat(times).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(times.getFirst()).isAfterOrEqualTo("2020-01-06T00:00:00+09:00");
        assertThat(times.getLast()).isBefore("2026-04-01T00:00:00+09:00");
    }

    @Test
    void a_town_of_ten_million_begins_at_once_for_nobody_is_drawn_before_the_time_has_come() {
        List<Step> begun = new ArrayList<>();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> town(7, RehearsalDesk.MOST_RESIDENTS).play(DIGESTER, step -> {
                    begun.add(step);
                    if (begun.size() == 1_000) {
                        throw new CancellationException();
                    }
                }));

        assertThat(begun).hasSize(1_000);
    }

    @Test
    void some_names_have_characters_beyond_the_basic_plane_or_variation_selectors_and_all_are_digested() {
        SplittableRandom random = new SplittableRandom(7);
        List<SyntheticPerson> people = Stream.generate(() -> SyntheticPerson.draw(random, FROM))
                .limit(300)
                .toList();

        assertThat(people)
                .extracting(SyntheticPerson::name)
                .anyMatch(name -> name.contains("𠮷"))
                .anyMatch(name -> name.contains("\uDB40\uDD00"));
        assertThat(people).allSatisfy(person -> assertThat(person.born()).isBeforeOrEqualTo(FROM));
    }

    private static SyntheticTown town(long seed, int residents) {
        return new SyntheticTown(seed, residents, FROM, UNTIL);
    }

    private static List<Step> steps(SyntheticTown town) {
        List<Step> steps = new ArrayList<>();
        town.play(DIGESTER, steps::add);
        return steps;
    }
}
