package inkan.api.problem;

import org.jspecify.annotations.Nullable;

/** A request that has a {@link Fault}. Nothing was done. It tells where the fault is by names of ours only. */
public final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The part of a request where a fault is. */
    public enum Part {
        FIELD,
        HEADER,
        PARAMETER
    }

    private final Fault fault;
    private final @Nullable Part part;
    private final @Nullable String place;
    private final @Nullable String expected;

    private Rejection(Fault fault, @Nullable Part part, @Nullable String place, @Nullable String expected) {
        super(fault.code(), null, false, false);
        this.fault = fault;
        this.part = part;
        this.place = place;
        this.expected = expected;
    }

    /** A fault of the request as a whole. */
    public static Rejection of(Fault fault) {
        return new Rejection(fault, null, null, null);
    }

    /** A fault, and what is expected instead, in English. */
    public static Rejection of(Fault fault, @Nullable String expected) {
        return new Rejection(fault, null, null, expected);
    }

    /** A fault of the JSON body at a field; an empty place is the body itself. */
    public static Rejection atField(Fault fault, String place, @Nullable String expected) {
        return place.isEmpty()
                ? new Rejection(fault, null, null, expected)
                : new Rejection(fault, Part.FIELD, place, expected);
    }

    /** A fault of a header. */
    public static Rejection atHeader(Fault fault, String header, String expected) {
        return new Rejection(fault, Part.HEADER, header, expected);
    }

    /** A fault of a query parameter. */
    public static Rejection atParameter(Fault fault, String parameter, @Nullable String expected) {
        return new Rejection(fault, Part.PARAMETER, parameter, expected);
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The place where it is wrong, where {@code part} is where it is. */
    public @Nullable String placeIn(Part part) {
        return this.part == part ? place : null;
    }

    /** What is expected instead, in English. */
    public @Nullable String expected() {
        return expected;
    }
}
