package inkan.performance.town;

import inkan.performance.town.Template.Act;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A template lived by so many at once: each of its residents stands for {@code copies} others with names of their own. In
 * order of time, so that the events of one stream lie far apart, as they do after years; what one command recorded stands
 * together.
 */
public record Town(Template template, int copies) {

    /** The smallest town of a template that has so many events. */
    public static Town of(Template template, long events) {
        return new Town(template, (int) Math.max(1, (events + template.events() - 1) / template.events()));
    }

    /** How many events there are. */
    public long events() {
        return (long) template.events() * copies;
    }

    /** All events, made as they are taken. */
    public Iterator<Row> rows() {
        return template.acts().stream().flatMap(this::copiesOf).iterator();
    }

    /** The streams of all cards whose holders can go on entering PINs. */
    public List<String> cardsInUse() {
        return IntStream.range(0, copies)
                .boxed()
                .flatMap(copy -> template.cardsInUse().stream()
                        .map(card -> new String(
                                Name.in(card.getBytes(StandardCharsets.UTF_8), template.lives())
                                        .copy(copy),
                                StandardCharsets.UTF_8)))
                .toList();
    }

    private Stream<Row> copiesOf(Act act) {
        List<RowOfMany> rows = act.rows().stream()
                .map(row -> RowOfMany.of(row, template.lives()))
                .toList();
        return IntStream.range(0, copies).boxed().flatMap(copy -> {
            var copied = new ArrayList<Row>(rows.size());
            rows.forEach(row -> copied.add(row.copy(copy)));
            return copied.stream();
        });
    }
}
