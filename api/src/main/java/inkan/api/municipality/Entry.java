package inkan.api.municipality;

import inkan.value.InvalidValue;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One entry of a municipality's file. What cannot be read is reported with its line and left out.
 *
 * @param line where its name stands, or itself where it has none
 * @param path the names that lead to it
 */
record Entry(Node node, int line, List<String> path, Faults faults) {

    /** The whole file. */
    static Entry root(Node node, Faults faults) {
        return new Entry(node, lineOf(node), List.of(), faults);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void fault(String ja, String en) {
        faults.add(line, path, ja, en);
    }

    /** The same entry, called {@code name} from here on. */
    Entry called(String name) {
        List<String> renamed = new ArrayList<>(path.subList(0, path.size() - 1));
        renamed.add(name);
        return new Entry(node, line, renamed, faults);
    }

    private Entry below(String name, Node child, int at) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return new Entry(child, at, longer, faults);
    }

    private Entry item(Node item, int number) {
        return below("no. " + number, item, lineOf(item));
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    Optional<String> text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        fault("値を1つ書いてください。", "write one value here.");
        return Optional.empty();
    }

    /** A text that {@code type} can read; {@code ja} and {@code en} say what is asked for. */
    <T> Optional<T> value(String ja, String en, Function<String, T> type) {
        return text().flatMap(text -> {
            try {
                return Optional.of(type.apply(text));
            } catch (IllegalArgumentException | DateTimeException unusable) {
                fault("「%s」は使えません。%s".formatted(text, ja), "\"%s\" cannot be used; %s".formatted(text, en));
                return Optional.empty();
            }
        });
    }

    /** One of the constants, in kebab case. */
    <E extends Enum<E>> Optional<E> constant(Class<E> type) {
        Map<String, E> known = constants(type);
        String names = String.join(", ", known.keySet());
        return value("次のいずれかです: " + names + "。", "one of " + names + " is asked for.", text -> {
            E constant = known.get(text);
            if (constant == null) {
                throw new IllegalArgumentException(text);
            }
            return constant;
        });
    }

    /** The constants by their names in files. */
    static <E extends Enum<E>> Map<String, E> constants(Class<E> type) {
        Map<String, E> known = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant ->
                        known.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant));
        return known;
    }

    /** The items of a list; an item that stands alone is a list of one. */
    List<Entry> items() {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return IntStream.range(0, sequence.getValue().size())
                    .mapToObj(i -> item(sequence.getValue().get(i), i + 1))
                    .toList();
        }
        if (node instanceof ScalarNode && text().isPresent()) {
            return List.of(this);
        }
        if (!(node instanceof ScalarNode)) {
            fault("1件以上の一覧を書いてください。", "write a list of at least one item.");
        }
        return List.of();
    }

    /** What stands below, by name. A name that stands twice is reported. */
    Map<String, Entry> named() {
        if (!(node instanceof MappingNode mapping)) {
            fault("「名前: 値」の形で書いてください。", "write names with their values, such as \"name: value\".");
            return Map.of();
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                Entry entry = below(key.getValue(), tuple.getValueNode(), lineOf(key));
                if (entries.putIfAbsent(key.getValue(), entry) != null) {
                    entry.fault("同じ名前が2回書かれています。", "this name stands here twice.");
                }
            }
        }
        return entries;
    }

    /** The fields of this entry, of which no other than {@code known} may stand here. */
    Fields fields(String... known) {
        Map<String, Entry> entries = named();
        List<String> names = List.of(known);
        entries.forEach((name, entry) -> {
            if (!names.contains(name)) {
                String all = names.stream().collect(Collectors.joining(", "));
                entry.fault(
                        "この項目はありません。使えるのは %s です。".formatted(all),
                        "there is no such field; there are %s.".formatted(all));
            }
        });
        return new Fields(this, entries);
    }

    /** What {@code making} makes, unless something was reported since {@code before} many faults, or it contradicts itself. */
    <T> Optional<T> made(int before, Supplier<T> making) {
        if (faults.count() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(making.get());
        } catch (InvalidValue contradiction) {
            fault("内容が矛盾しています(%s)。".formatted(contradiction.getMessage()), contradiction.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** The fields of one entry. */
    record Fields(Entry of, Map<String, Entry> entries) {
        Optional<Entry> optional(String name) {
            return Optional.ofNullable(entries.get(name));
        }

        Optional<Entry> required(String name) {
            Optional<Entry> entry = optional(name);
            if (entry.isEmpty() && of.node() instanceof MappingNode) {
                of.fault("「%s」がありません。".formatted(name), "\"%s\" is missing.".formatted(name));
            }
            return entry;
        }
    }
}
