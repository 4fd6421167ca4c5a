package inkan.municipality;

import inkan.value.Applicant;
import inkan.value.InvalidValue;
import java.util.List;

/**
 * That a procedure is done here for an applicant, and how.
 *
 * @param ways at least one; their order is precedence
 */
public record Admission(Procedure procedure, Applicant applicant, List<Way> ways) {
    public Admission {
        ways = List.copyOf(ways);
        if (ways.isEmpty()) {
            throw new InvalidValue("ways", "at least one way of doing the procedure");
        }
    }
}
