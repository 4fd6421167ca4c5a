package inkan.municipality;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which documents have to be shown: one of several alternatives, each a sequence of lists. Every list of an alternative
 * is met by a document of its own; one document never counts twice, nor do two of the same kind.
 *
 * @param alternatives in the order of the file; none where nothing has to be shown
 */
public record DocumentDemand(List<List<DocumentList>> alternatives) {
    /** Nothing has to be shown. */
    public static final DocumentDemand NOTHING = new DocumentDemand(List.of());

    public DocumentDemand {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Whether these documents are enough. */
    public boolean isMetBy(Collection<DocumentKind> shown) {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        kinds.addAll(shown);
        return alternatives.isEmpty() || alternatives.stream().anyMatch(lists -> areMetBy(kinds, lists));
    }

    /** Every document that could serve here. */
    public Set<DocumentKind> kinds() {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        alternatives.forEach(lists -> lists.forEach(list -> kinds.addAll(list.kinds())));
        return kinds;
    }

    /** Gives each list a document; one that is taken already may be taken over where its list can have another. */
    private static boolean areMetBy(Set<DocumentKind> shown, List<DocumentList> lists) {
        Map<DocumentKind, Integer> taken = new EnumMap<>(DocumentKind.class);
        for (int list = 0; list < lists.size(); list++) {
            if (!findsDocument(list, lists, shown, taken, EnumSet.noneOf(DocumentKind.class))) {
                return false;
            }
        }
        return true;
    }

    private static boolean findsDocument(
            int list,
            List<DocumentList> lists,
            Set<DocumentKind> shown,
            Map<DocumentKind, Integer> taken,
            Set<DocumentKind> tried) {
        for (DocumentKind kind : lists.get(list).kinds()) {
            if (shown.contains(kind) && tried.add(kind)) {
                Integer holder = taken.get(kind);
                if (holder == null || findsDocument(holder, lists, shown, taken, tried)) {
                    taken.put(kind, list);
                    return true;
                }
            }
        }
        return false;
    }
}
