package inkan.performance.town;

import inkan.performance.town.SealedPart.Seal;
import inkan.performance.town.Template.Act;
import inkan.personal.Vault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * All events, made as they are taken.
     *
     * @param vault seals the personal data of each resident
     */
    public Iterator<Row> rows(Vault vault) {
        var seal = new Seal(vault, sealedAgain());
        return template.acts().stream().flatMap(act -> copiesOf(act, seal)).iterator();
    }

    private Set<String> sealedAgain() {
        Set<String> once = new HashSet<>();
        return template.acts().stream()
                .flatMap(act -> act.rows().stream())
                .filter(row -> SealedPart.in(row.payload()).isPresent() && !once.add(row.stream()))
                .map(Row::stream)
                .collect(Collectors.toSet());
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

    private Stream<Row> copiesOf(Act act, Seal seal) {
        List<RowOfMany> rows = act.rows().stream()
                .map(row -> RowOfMany.of(row, template.lives()))
                .toList();
        return IntStream.range(0, copies).boxed().flatMap(copy -> {
            var copied = new ArrayList<Row>(rows.size());
            rows.forEach(row -> copied.add(row.copy(copy, seal)));
            return copied.stream();
        });
    }
}
