package inkan.value;

/** Where a holder lives, as the renewal window asks it (W-2). */
public enum Residence {
    JAPAN,
    ABROAD
}
