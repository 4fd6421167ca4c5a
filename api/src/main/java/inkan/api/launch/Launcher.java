package inkan.api.launch;

import java.util.Optional;

/**
 * Where the program begins. Compiled for Java 17, so that a {@code java} that is too old for the program is told so, and
 * does not end in a trace about versions of class files.
 */
public final class Launcher {

    private static final int JAVA = 21;

    /** What kept the program from starting at all; others are 1 as well. */
    private static final int FAILED = 1;

    private Launcher() {}

    /** Starts the program. By its name: this class is compiled before, and without it. */
    @SuppressWarnings("SystemOut") // there is no log yet
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Optional<String> refusal = refusal(Runtime.version().feature());
        if (refusal.isPresent()) {
            System.err.println(refusal.get());
            System.exit(FAILED);
        }
        Class.forName("inkan.api.InkanApplication")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** Why the program does not run on this Java, if it does not. */
    static Optional<String> refusal(int java) {
        return java >= JAVA
                ? Optional.empty()
                : Optional.of("Inkan needs Java " + JAVA + " or later, and this is Java " + java
                        + ". Start it with the java of a newer JDK, such as /usr/lib/jvm/…/bin/java -jar inkan.jar");
    }
}
