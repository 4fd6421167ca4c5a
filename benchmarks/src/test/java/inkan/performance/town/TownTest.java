package inkan.performance.town;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.performance.Performance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TownTest {
    private static final Template TEMPLATE = Template.live(10, Performance.serializer());

    @Test
    void every_stream_of_a_copied_town_counts_from_0_without_a_gap_in_order_of_time() {
        Map<String, Row> last = new HashMap<>();
        new Town(TEMPLATE, 3).rows(new UnsealedVault()).forEachRemaining(row -> {
            Row before = last.put(row.stream(), row);
            assertThat(row.sequence()).isEqualTo(before == null ? 0 : before.sequence() + 1);
            assertThat(row.recordedAt()).isGreaterThanOrEqualTo(before == null ? 0 : before.recordedAt());
        });
        assertThat(last).hasSizeGreaterThan(3 * 10);
    }

    @Test
    void no_event_of_a_copied_town_is_another_one() {
        List<UUID> ids = new ArrayList<>();
        List<String> payloads = new ArrayList<>();
        new Town(TEMPLATE, 3).rows(new UnsealedVault()).forEachRemaining(row -> {
            ids.add(row.eventId());
            payloads.add(row.stream() + row.sequence() + new String(row.payload(), StandardCharsets.UTF_8));
        });
        assertThat(ids).hasSize(3 * TEMPLATE.events());
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(new HashSet<>(payloads)).hasSameSizeAs(payloads);
    }

    @Test
    void every_card_in_use_has_its_events() {
        Map<String, Integer> lengths = new HashMap<>();
        var town = new Town(TEMPLATE, 2);
        town.rows(new UnsealedVault()).forEachRemaining(row -> lengths.merge(row.stream(), 1, Integer::sum));
        assertThat(town.cardsInUse())
                .hasSize(2 * TEMPLATE.cardsInUse().size())
                .allSatisfy(card ->
                        assertThat(lengths.get(card)).isGreaterThanOrEqualTo(Template.LENGTH_OF_A_CARDS_STREAM));
    }
}
