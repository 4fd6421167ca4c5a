package inkan.api.notice;

import inkan.api.notice.RunRefused.Code;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that appears whole or not at all: it is written beside its place, under a name that ends in {@code .part}, reaches
 * the disk, and then takes its name.
 */
final class PartFile implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.start();
    private long bytes;

    private PartFile(Path place, Path part, FileChannel channel) {
        this.place = place;
        this.part = part;
        this.channel = channel;
    }

    /** What is written into a file. */
    @FunctionalInterface
    interface Content {
        void write(Writer writer) throws IOException;
    }

    /** How a file was written. */
    record Written(String name, long bytes, String sha256) {}

    /** @throws RunRefused where it cannot be written */
    static Written write(Path place, PrintEncoding encoding, Content content) {
        Path part = place.resolveSibling(place.getFileName() + ".part");
        try (var file = new PartFile(
                place,
                part,
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING))) {
            OutputStream out = file.stream();
            out.write(encoding.mark());
            var writer = new BufferedWriter(
                    new OutputStreamWriter(out, encoding.charset().newEncoder()), BUFFER); // which replaces nothing
            content.write(writer);
            writer.flush();
            return file.publish();
        } catch (IOException | UncheckedIOException e) {
            throw new RunRefused(Code.OUT_NOT_WRITABLE, "The file " + place + " cannot be written: " + reason(e) + ".");
        }
    }

    /** Whether files can be made in a directory, which is made where it is not there. */
    static void requireWritable(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "notices-", ".part"));
        } catch (IOException e) {
            throw new RunRefused(
                    Code.OUT_NOT_WRITABLE,
                    "No file can be made in the directory " + directory + ": " + reason(e) + ".");
        }
    }

    private static String reason(Exception e) {
        return e.getClass().getSimpleName() + ", " + e.getMessage();
    }

    private OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] block, int from, int length) throws IOException {
                digest.update(block, from, length);
                bytes += length;
                ByteBuffer rest = ByteBuffer.wrap(block, from, length);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
        };
    }

    private Written publish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel directory = FileChannel.open(part.toAbsolutePath().getParent())) {
            directory.force(true); // or the new name may be gone after a power cut
        }
        return new Written(place.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
