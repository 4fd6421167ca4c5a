package inkan.verifier;

import java.io.IOException;
import java.io.InputStream;

/** Where an export is read from, once, from front to end. */
@FunctionalInterface
public interface Source {

    /** Opens it; the reader closes it. */
    InputStream open() throws IOException;
}
