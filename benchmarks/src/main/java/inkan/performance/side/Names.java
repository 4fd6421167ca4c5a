package inkan.performance.side;

/** Names of what is created while it is measured. */
final class Names {
    private Names() {}

    /** The identifier of a resident who is not known yet, as long as those of the town and as little in order. */
    static String newResident(long number) {
        // A bijection on 32 bits: different numbers stay different, and the index is not only written at its end.
        int mixed = (int) number * 0x9E3779B1;
        return "resident-n%08x".formatted(mixed) + "x";
    }
}
