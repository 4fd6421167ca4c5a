package inkan.api.municipality;

import java.util.List;
import java.util.stream.Collectors;

/** Files of municipalities that cannot be used. The program does not start with them: a counter would decide wrongly. */
public final class BrokenMunicipalityFiles extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    /** @param faults everything that is wrong, in the order of the files and their lines */
    public BrokenMunicipalityFiles(List<FileFault> faults) {
        super(faults.stream()
                .map(FileFault::toString)
                .collect(Collectors.joining(
                        System.lineSeparator(),
                        "The files of municipalities cannot be used 市区町村ファイルに誤りがあります:" + System.lineSeparator(),
                        "")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong. */
    public List<FileFault> faults() {
        return faults;
    }
}
