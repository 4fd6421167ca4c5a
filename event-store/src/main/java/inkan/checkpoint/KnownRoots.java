package inkan.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Roots of full tiles that were worked out before, the ones used last; full tiles never change. */
final class KnownRoots {

    private static final int MOST = 65_536;

    private record Place(int level, long index) {}

    private final Map<Place, byte[]> roots = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, byte[]> eldest) {
            return size() > MOST;
        }
    });

    byte @Nullable [] of(int level, long index) {
        return roots.get(new Place(level, index));
    }

    void know(int level, long index, byte[] root) {
        roots.put(new Place(level, index), root);
    }
}
