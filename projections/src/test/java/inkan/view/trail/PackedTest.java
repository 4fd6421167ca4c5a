package inkan.view.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedTest {
    private static final int SIZE = 8_192;

    @Test
    void places_are_read_as_they_were_packed_whatever_their_distances() {
        SplittableRandom chance = new SplittableRandom(1);
        for (int bound : new int[] {1, 2, 100, 129, 3_000, 20_000}) {
            List<Integer> places = IntStream.range(0, SIZE)
                    .filter(i -> chance.nextInt(bound) == 0)
                    .boxed()
                    .toList();
            assertThat(Packed.places(places).places(SIZE).stream().boxed()).isEqualTo(places);
        }
        assertThat(Packed.places(List.of(0, 127, 255, 8_191)).bytes())
                .containsExactly(1, 127, 0x80 - 256, 1, 0x80 - 256, 0x3e);
    }

    @Test
    void moments_are_read_as_they_were_packed_in_whatever_order() {
        long[] moments = {0, 1, -1, 1_700_000_000_000_000L, 1_700_000_000_000_000L, -5, Long.MAX_VALUE / 4};

        assertThat(Packed.moments(moments).moments(moments.length)).isEqualTo(moments);
    }
}
