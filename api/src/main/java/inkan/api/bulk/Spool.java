package inkan.api.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Results on their way to a caller. Many HTTP clients read nothing before they have sent everything; their results wait in
 * a file, so that neither side ever waits for the other and memory stays flat. One thread adds, another one delivers.
 */
final class Spool implements Closeable {

    private static final int CHUNK = 16 * 1024;

    private final FileChannel file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long added;
    private long delivered;
    private boolean ended;
    private volatile boolean undeliverable;

    private Spool(FileChannel file) {
        this.file = file;
    }

    static Spool open() throws IOException {
        Path path = Files.createTempFile("inkan-results-", ".ndjson"); // for the owner's eyes only
        return new Spool(FileChannel.open(
                path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)));
    }

    /** @throws IOException when the caller is gone, or the disk is full */
    void add(byte[] result) throws IOException {
        lock.lock();
        try {
            if (undeliverable) {
                throw new IOException("the caller is gone");
            }
            ByteBuffer bytes = ByteBuffer.wrap(result);
            while (bytes.hasRemaining()) {
                added += file.write(bytes, added);
            }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Says that nothing more will be added. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is added, as soon as it is added, until the end. */
    void deliver(OutputStream out) {
        try {
            for (byte[] chunk = next(); chunk.length > 0; chunk = next()) {
                out.write(chunk);
                out.flush();
            }
        } catch (IOException | InterruptedException gone) {
            undeliverable = true;
        }
    }

    private byte[] next() throws IOException, InterruptedException {
        lock.lock();
        try {
            while (delivered == added && !ended) {
                changed.await();
            }
            ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, added - delivered));
            while (chunk.hasRemaining()) {
                delivered += file.read(chunk, delivered);
            }
            if (delivered == added) { // the file begins anew, and stays small for a caller who reads along
                delivered = 0;
                added = 0;
            }
            return chunk.array();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
