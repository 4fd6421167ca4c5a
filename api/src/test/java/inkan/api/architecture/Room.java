package inkan.api.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** A room of the program: one Maven module and the packages it owns. */
enum Room {
    VERIFIER("verifier", "verifier"),
    EVENT_STORE("event-store", "log", "merkle", "checkpoint", "export", "postgres", "vault"),
    PROJECTIONS("projections", "view"),
    API("api", "api"),
    /** Owns {@code inkan} itself and every package below it that no other room owns. */
    CORE_DOMAIN("core-domain");

    final String module;
    private final Set<String> packages;

    Room(String module, String... packages) {
        this.module = module;
        this.packages = Set.of(packages);
    }

    static Room of(JavaClass type) {
        String[] path = type.getPackageName().split("\\.", 3);
        if (!path[0].equals("inkan")) {
            throw new IllegalArgumentException(type.getName() + " is not of this program");
        }
        String first = path.length > 1 ? path[1] : "";
        for (Room room : values()) {
            if (room.packages.contains(first)) {
                return room;
            }
        }
        return CORE_DOMAIN;
    }

    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe(
                "of " + module, type -> (type.getPackageName() + ".").startsWith("inkan.") && of(type) == this);
    }
}
