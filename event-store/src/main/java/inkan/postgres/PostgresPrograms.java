package inkan.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs (initdb, pg_ctl, postgres) for this machine, unpacked once per user under
 * {@code $XDG_CACHE_HOME/inkan} or {@code ~/.cache/inkan}, in a directory named after their digest.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresPrograms(Path directory) {

    /** How a program ended: its exit code, and what it said on both outputs. */
    record Outcome(int exitCode, String output) {}

    /** Unpacks the programs, or finds them unpacked. Several programs may do so at the same time. */
    static PostgresPrograms unpacked() throws IOException {
        byte[] archive = archive();
        Path home = cache().resolve("postgres-" + digest(archive));
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

    /** Runs one of the programs to its end. PostgreSQL refuses to run as root, so root takes a user namespace for it. */
    Outcome run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program + " was running", e);
        }
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path caches = configured == null || configured.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return caches.resolve("inkan");
    }

    private static byte[] archive() throws IOException {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, architecture.equals("amd64") ? "x86_64" : architecture)) {
            return archive.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive points outside of itself");
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
                    if (entry.getName().contains("bin/") && !path.toFile().setExecutable(true)) {
                        throw new IOException("Could not make " + path + " executable");
                    }
                }
            }
        }
    }
}
