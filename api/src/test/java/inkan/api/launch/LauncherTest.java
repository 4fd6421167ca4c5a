package inkan.api.launch;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.InkanApplication;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LauncherTest {
    /** The major version of class files of Java 17: the oldest Java that Spring Boot's own launcher runs on. */
    private static final int CLASS_FILE_OF_JAVA_17 = 61;

    @Test
    void java_17_can_read_the_launcher_and_not_the_program() throws IOException {
        assertThat(classFileVersion(Launcher.class)).isEqualTo(CLASS_FILE_OF_JAVA_17);
        assertThat(classFileVersion(InkanApplication.class)).isGreaterThan(CLASS_FILE_OF_JAVA_17);
    }

    @Test
    void java_20_is_told_which_java_is_needed_and_java_21_is_not() {
        assertThat(Launcher.refusal(20))
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("Inkan needs Java 21 or later, and this is Java 20."));
        assertThat(Launcher.refusal(21)).isEmpty();
    }

    private static int classFileVersion(Class<?> type) throws IOException {
        try (InputStream file = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            var start = new DataInputStream(file);
            start.readInt(); // 0xCAFEBABE
            start.readUnsignedShort(); // the minor version
            return start.readUnsignedShort();
        }
    }
}
