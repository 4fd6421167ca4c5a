package inkan.api.document;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in the code that a document links to.
 *
 * @param file path of the source file below the repository's root
 * @param type name of the class without its package, nested classes behind a dot
 * @param member the field or method; empty where the class itself is meant
 */
record Place(String file, String type, Optional<String> member) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::isConstant)
            .thenComparing(Place::file)
            .thenComparing(Place::type)
            .thenComparing(place -> place.member().orElse(""));

    /** A class of a room, from its main or its test sources. */
    static Place of(String sources, JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        String outermost = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
        return new Place(
                "%s/%s/%s.java".formatted(sources, type.getPackageName().replace('.', '/'), outermost),
                name.replace('$', '.'),
                Optional.empty());
    }

    /** A class of the domain. */
    static Place of(Class<?> type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return new Place(
                "core-domain/src/main/java/%s/%s.java"
                        .formatted(
                                type.getPackageName().replace('.', '/'),
                                type.getNestHost().getSimpleName()),
                name.replace('$', '.'),
                Optional.empty());
    }

    Place at(String name) {
        return new Place(file, type, Optional.of(name));
    }

    /** Whether it is a constant; those come after the methods and classes, which speak more generally. */
    private boolean isConstant() {
        return member.filter(name -> name.equals(name.toUpperCase(Locale.ROOT))).isPresent();
    }

    /** The class that it is in. */
    Place ofType() {
        return new Place(file, type, Optional.empty());
    }

    /** A link from a file below {@code docs/}. */
    String link() {
        return "[%s](../%s)".formatted(member.map(name -> type + "#" + name).orElse(type), file);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
