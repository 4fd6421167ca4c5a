package inkan.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Asks the operating system for a TCP port that nothing on this machine listens to at the moment. */
final class FreePort {

    private FreePort() {}

    static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
