package inkan.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between one node and the database: a port on this machine that stays the same, whatever port the database has
 * after its next start. It can stand still, with everything on it kept, and it can break.
 */
final class NetworkLine implements AutoCloseable {

    private static final int CONNECT_MILLIS = 2_000;

    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private volatile int databasePort;
    private boolean still;

    NetworkLine(int databasePort) throws IOException {
        this.databasePort = databasePort;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The port to connect to. */
    int port() {
        return entrance.getLocalPort();
    }

    /** Leads to the database's port from the next connection on. */
    void leadTo(int port) {
        databasePort = port;
    }

    /** Whether the connection that the database has from this port is of this line. */
    boolean carries(int port) {
        return sockets.stream().anyMatch(socket -> socket.getLocalPort() == port);
    }

    /** From now on nothing passes in either direction. */
    void standStill() {
        synchronized (gate) {
            still = true;
        }
    }

    /** What has been kept passes, and whatever comes. */
    void goOn() {
        synchronized (gate) {
            still = false;
            gate.notifyAll();
        }
    }

    /** Resets all connections on both ends, as a failing switch does. */
    void tear() {
        for (Socket socket : sockets) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                // closed already
            }
            close(socket);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket node = entrance.accept();
                Thread.ofVirtual().start(() -> connect(node));
            } catch (IOException e) {
                // closed, or the next one will do
            }
        }
    }

    private void connect(Socket node) {
        var database = new Socket();
        try {
            sockets.add(node);
            database.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), databasePort), CONNECT_MILLIS);
            node.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            sockets.add(database);
            Thread.ofVirtual().start(() -> pass(node, database));
            Thread.ofVirtual().start(() -> pass(database, node));
        } catch (IOException e) {
            close(node);
            close(database);
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[64 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                awaitOpen();
                out.write(buffer, 0, n);
            }
        } catch (IOException | InterruptedException e) {
            // the line is broken: for both ends
        } finally {
            close(from);
            close(to);
        }
    }

    private void awaitOpen() throws InterruptedException {
        synchronized (gate) {
            while (still) {
                gate.wait();
            }
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        goOn();
        tear();
    }
}
