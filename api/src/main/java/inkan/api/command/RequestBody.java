package inkan.api.command;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request that holds one JSON value, and not a byte more than that may have. */
public final class RequestBody {

    /** The most bytes of one command: 64 KiB. */
    public static final int LARGEST = 64 * 1024;

    private RequestBody() {}

    /** @throws Rejection for a body that is empty or too large */
    public static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Rejection.of(Fault.BODY_TOO_LARGE, "at most " + LARGEST + " bytes");
        }
        if (bytes.length == 0) {
            throw Rejection.of(Fault.EMPTY_BODY);
        }
        return bytes;
    }
}
