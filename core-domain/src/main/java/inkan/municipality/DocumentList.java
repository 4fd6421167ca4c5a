package inkan.municipality;

import inkan.value.InvalidValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Documents that serve the same end, of which one is shown.
 *
 * @param name as the municipality's file calls it, such as {@code A}
 * @param kinds at least one
 */
public record DocumentList(String name, Set<DocumentKind> kinds) {
    public DocumentList {
        if (name.isBlank()) {
            throw new InvalidValue("name", "the name of a list of documents, not empty");
        }
        if (kinds.isEmpty()) {
            throw new InvalidValue("kinds", "at least one document");
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
}
