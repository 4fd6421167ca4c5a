package inkan.api.digest;

import inkan.vault.SecretFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The file of the digest key: 64 hexadecimal digits, readable by its owner only.
 *
 * @param path where it is or shall be
 */
public record DigestKeyFile(Path path) {

    /** Whether there is a key. */
    public boolean exists() {
        return file().exists();
    }

    /**
     * Reads the key.
     *
     * @throws UncheckedIOException when the file cannot be read
     * @throws IllegalStateException when it holds something else than a key
     */
    public DigestKey read() {
        return new DigestKey(file().read());
    }

    /**
     * Makes a new key, unless there is one already.
     *
     * @return the key that is in the file now
     * @throws UncheckedIOException when the file cannot be written
     */
    public DigestKey create() {
        return new DigestKey(file().create());
    }

    private SecretFile file() {
        return new SecretFile("digest key", path);
    }
}
