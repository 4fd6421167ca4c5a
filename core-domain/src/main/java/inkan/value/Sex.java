package inkan.value;

/** Sex 性別 as the resident record has it. */
public enum Sex {
    FEMALE,
    MALE,
    /** The record leaves it open. */
    UNRECORDED
}
