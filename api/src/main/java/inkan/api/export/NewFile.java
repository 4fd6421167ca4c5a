package inkan.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written beside its place, under a name that ends in {@code .part}, reaches
 * the disk, and then takes its name.
 */
public final class NewFile implements AutoCloseable {

    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private boolean published;

    private NewFile(Path place, Path part, FileChannel channel) {
        this.place = place;
        this.part = part;
        this.channel = channel;
    }

    /** Begins it. */
    public static NewFile at(Path place) throws IOException {
        Path absolute = place.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        return new NewFile(
                absolute,
                part,
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** Takes what is to stand in it. */
    public OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /** Gives it its name, in place of what had it before. */
    public void publish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        published = true;
        try (FileChannel directory = FileChannel.open(place.resolveSibling("."))) {
            directory.force(true); // or the new name may be gone after a power cut
        }
    }

    /** Leaves nothing where it was not published. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!published) {
            Files.deleteIfExists(part);
        }
    }
}
