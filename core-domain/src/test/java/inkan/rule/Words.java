package inkan.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads several constants from one field of a table. */
public final class Words {
    private Words() {}

    /** The constants named, with spaces between them; none where the field is empty. */
    public static <E extends Enum<E>> Set<E> of(Class<E> type, @Nullable String names) {
        Set<E> all = EnumSet.noneOf(type);
        if (names != null) {
            Arrays.stream(names.split(" ", -1))
                    .map(name -> Enum.valueOf(type, name))
                    .forEach(all::add);
        }
        return all;
    }
}
