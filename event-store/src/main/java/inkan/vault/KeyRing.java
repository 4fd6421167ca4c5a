package inkan.vault;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The key encryptions at hand.
 *
 * @param current wraps new keys
 * @param former unwrap as well what they have wrapped, until all is rewrapped
 */
public record KeyRing(KeyEncryption current, List<KeyEncryption> former) {
    public KeyRing {
        former = List.copyOf(former);
    }

    /** Those at hand, by their ids. */
    Map<String, KeyEncryption> byId() {
        return Stream.concat(Stream.of(current), former.stream())
                .collect(Collectors.toMap(KeyEncryption::id, Function.identity(), (one, same) -> one));
    }

    /** @throws WrongKeyEncryptionException where it is not at hand */
    KeyEncryption of(String id) {
        @Nullable KeyEncryption found = current.id().equals(id) ? current : byId().get(id);
        if (found == null) {
            throw WrongKeyEncryptionException.notAtHand(id);
        }
        return found;
    }
}
