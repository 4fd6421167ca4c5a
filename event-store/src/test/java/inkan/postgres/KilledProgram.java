package inkan.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program of its own that starts a database, commits a row, says so, and waits to be killed. */
final class KilledProgram {

    private KilledProgram() {}

    static Process start(Path directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProgram.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @SuppressWarnings("resource") // the stream ends with the program
    static void awaitCommit(Process program) throws IOException {
        var output = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (!"committed".equals(line)) {
            throw new IOException("The program said " + line);
        }
    }

    @SuppressWarnings({"resource", "SystemOut"}) // never closed: that is the point
    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        EmbeddedDatabaseTest.tell(database, "create table t as select 1 as kept");
        System.out.println("committed");
        Thread.sleep(60_000);
    }
}
