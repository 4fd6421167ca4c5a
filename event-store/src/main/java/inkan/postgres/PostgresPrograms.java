package inkan.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs (initdb, pg_ctl, postgres) for this machine, from the jars of
 * {@code io.zonky.test.postgres}. They are unpacked once per user under {@code $XDG_CACHE_HOME/inkan} or
 * {@code ~/.cache/inkan}, in a directory named after the archive's checksum.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path directory) {

    /** How a program ended: its exit code, and what it said on both outputs. */
    record Outcome(int exitCode, String output) {}

    /** Unpacks the programs, or finds them unpacked. Several programs may do so at the same time. */
    static PostgresPrograms unpacked() throws IOException {
        URL archive = archive();
        Path home = cache().resolve("postgres-" + checksum(archive));
        if (!Files.isDirectory(home)) {
            Directories.createPrivate(cache());
            Path unpacking = Files.createTempDirectory(cache(), "unpacking-");
            try {
                unpack(archive, unpacking);
                Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // Another program was quicker; theirs is as good.
                Directories.delete(unpacking);
            }
        }
        return new PostgresPrograms(home);
    }

    /** Runs one of the programs to its end. */
    Outcome run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not look like root.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (output.startsWith("unshare:")) {
                throw new IOException("PostgreSQL refuses to run as root, and this machine gives root no user namespace"
                        + " to hide in; run the program as an ordinary user (" + output + ")");
            }
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program + " was running", e);
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path caches = configured == null || configured.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return caches.resolve("inkan");
    }

    private static URL archive() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.replace(' ', '_');
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "postgres-" + system + "-" + architecture + ".txz";
        URL archive = PostgresPrograms.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new IOException("no PostgreSQL for this kind of machine (" + name
                    + ") is packed; point the program at a PostgreSQL server instead");
        }
        return archive;
    }

    /** The jar's directory knows it; reading 15 MB for it would cost every start a third of a second. */
    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection connection) {
            return Long.toHexString(connection.getJarEntry().getCrc());
        }
        var checksum = new CRC32();
        try (InputStream stream = archive.openStream()) {
            checksum.update(stream.readAllBytes());
        }
        return Long.toHexString(checksum.getValue());
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive points outside of itself");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, path);
                    if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
                        throw new IOException("could not make " + path + " executable");
                    }
                }
            }
        }
    }
}
