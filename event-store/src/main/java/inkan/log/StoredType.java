package inkan.log;

import java.util.regex.Pattern;

/**
 * The name and revision under which an event is stored, for instance {@code certificate.issued} 1.
 *
 * @param name lower-case words joined by dots and hyphens, 1 to 100 characters; no Java class name fits
 * @param revision from 1
 */
public record StoredType(String name, int revision) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");

    /** @throws IllegalArgumentException for a name or revision out of bounds */
    public StoredType {
        if (name.length() > 100 || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a storage name: " + name);
        }
        if (revision < 1) {
            throw new IllegalArgumentException("Revisions of " + name + " start at 1, not at " + revision);
        }
    }

    @Override
    public String toString() {
        return name + " " + revision;
    }
}
