package inkan.log;

import java.util.List;

/** The database role that the program works as could change what the log holds. Nothing was done. */
public final class UnprotectedLogException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnprotectedLogException(String role, List<String> reasons) {
        super("The database role " + role + " could change the log, not only add to it: " + String.join("; ", reasons));
    }
}
