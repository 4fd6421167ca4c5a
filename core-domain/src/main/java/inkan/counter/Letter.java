package inkan.counter;

import inkan.inquiry.ReplyFault;
import java.util.EnumSet;
import java.util.Set;

/**
 * A letter 照会書兼回答書 that the holder has answered: the one that came with the expiry notice, or the one sent by an
 * inquiry.
 *
 * @param complete whether everything asked is filled in and signed
 * @param sealed whether it came in its sealed envelope
 * @param printedAsRegistered whether the name and the address printed on it are still the registered ones
 */
public record Letter(boolean complete, boolean sealed, boolean printedAsRegistered) {

    /** What is wrong with it; nothing where it is in order. */
    public Set<ReplyFault> faults() {
        Set<ReplyFault> faults = EnumSet.noneOf(ReplyFault.class);
        if (!complete) {
            faults.add(ReplyFault.INCOMPLETE);
        }
        if (!sealed) {
            faults.add(ReplyFault.UNSEALED);
        }
        if (!printedAsRegistered) {
            faults.add(ReplyFault.NAME_OR_ADDRESS_CHANGED);
        }
        return faults;
    }
}
