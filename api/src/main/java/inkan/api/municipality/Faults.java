package inkan.api.municipality;

import inkan.municipality.Name;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one file, so that all of it is told at once. */
final class Faults {
    private final String file;
    private final Set<FileFault> found = new LinkedHashSet<>();
    private int count;

    Faults(String file) {
        this.file = file;
    }

    void add(int line, List<String> field, String ja, String en) {
        count++;
        found.add(new FileFault(file, line, field, new Name(ja, en)));
    }

    /** How often something was found so far; what several counters share is found with each, and told once. */
    int count() {
        return count;
    }

    /** All of them, in the order of the lines. */
    List<FileFault> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(FileFault::line)).toList();
    }
}
