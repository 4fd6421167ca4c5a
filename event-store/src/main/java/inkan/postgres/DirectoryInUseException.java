package inkan.postgres;

import java.nio.file.Path;

/** The data directory belongs to another program that is running. Nothing in it was touched. */
public final class DirectoryInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DirectoryInUseException(Path directory) {
        super("The data directory " + directory
                + " is in use by another running program: stop that one, or choose another directory");
    }
}
