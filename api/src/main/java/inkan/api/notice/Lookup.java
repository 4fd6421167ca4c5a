package inkan.api.notice;

import inkan.value.ResidentId;
import java.util.List;
import java.util.Optional;

/** Looks addressees up in a file and says whether they can be printed. For one thread. */
final class Lookup {
    private final AddresseeFile file;
    private final AddresseeLine.Reader reader = new AddresseeLine.Reader();
    private final PrintableCheck check;

    Lookup(AddresseeFile file, PrintEncoding encoding) {
        this.file = file;
        this.check = new PrintableCheck(encoding);
    }

    /** What was found. */
    sealed interface Found {
        /** An addressee who can be printed. */
        record Printable(Addressee addressee) implements Found {}

        /** No line of use. */
        record Missing() implements Found {}

        /** An addressee whom the encoding cannot write. */
        record Lacking(List<PrintableCheck.Lacking> characters) implements Found {}
    }

    Found of(ResidentId resident) {
        Optional<Addressee> addressee = file.of(resident, reader);
        if (addressee.isEmpty()) {
            return new Found.Missing();
        }
        List<PrintableCheck.Lacking> lacking = check.lacking(addressee.get());
        return lacking.isEmpty() ? new Found.Printable(addressee.get()) : new Found.Lacking(lacking);
    }
}
