package inkan.value;

import java.util.Objects;

/**
 * The basic four attributes 基本4情報 as a command brings them: what is sealed, and the digest that tells two states
 * apart without opening either. In memory only.
 *
 * @param personal all four, in clear
 * @param digest keyed digest of all four
 */
public record BasicFour(Personalia personal, AttributesDigest digest) {
    public BasicFour {
        Objects.requireNonNull(personal.name(), "name");
        Objects.requireNonNull(personal.address(), "address");
    }
}
