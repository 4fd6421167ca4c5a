package inkan.api.shape;

import inkan.value.Sex;
import java.time.LocalDate;

/**
 * The basic four attributes 基本4情報 as a caller writes them. They exist for the time of reading a command: what goes on
 * is an {@link inkan.value.BasicFour}.
 */
public record FourAttributes(String name, String address, LocalDate dateOfBirth, Sex sex) {
    /** Nothing of it: it may not end in a log by accident. */
    @Override
    public String toString() {
        return "FourAttributes";
    }
}
