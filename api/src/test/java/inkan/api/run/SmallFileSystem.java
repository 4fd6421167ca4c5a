package inkan.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system of its own in memory, small enough to be filled. Only root can make one.
 *
 * @param directory where it is
 */
record SmallFileSystem(Path directory) implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    /** Makes one; where the machine does not allow it, the test is skipped and says so. */
    static SmallFileSystem of(int mebibytes, Path mountPoint) throws IOException {
        Files.createDirectories(mountPoint);
        String refusal = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m,mode=0700", "tmpfs", mountPoint);
        assumeTrue(refusal.isEmpty(), () -> "no file system can be made here to be filled: " + refusal);
        return new SmallFileSystem(mountPoint);
    }

    /** Fills it up but for so many bytes. */
    void fillBut(long left) throws IOException {
        var block = new byte[BLOCK];
        try (var ballast = Files.newOutputStream(ballast())) {
            while (Files.getFileStore(directory).getUsableSpace() > left + BLOCK) {
                ballast.write(block);
            }
        }
    }

    /** Gives back what {@link #fillBut} took. */
    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        assertThat(run("umount", "--lazy", directory)).isEmpty();
    }

    /** @return what it complained of, empty where it did what it should */
    private static String run(Object... command) throws IOException {
        Process process = new ProcessBuilder(
                        List.of(command).stream().map(Object::toString).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exitCode = process.onExit().join().exitValue();
        return exitCode == 0 ? "" : said + " (exit code " + exitCode + ")";
    }
}
