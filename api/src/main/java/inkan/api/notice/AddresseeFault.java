package inkan.api.notice;

/** Why a line of an addressee file is of no use. */
public enum AddresseeFault {
    /** Not UTF-8. */
    NOT_UTF_8,
    /** Not four columns, or quoted wrongly. */
    WRONG_COLUMNS,
    /** The first column is no resident's identifier. */
    MALFORMED_RESIDENT,
    /** An earlier line is about the same resident; that one is used. */
    DUPLICATE_RESIDENT,
    /** No name. */
    EMPTY_NAME,
    /** No address. */
    EMPTY_ADDRESS,
    /** A column, or the whole line, is longer than a label can be. */
    TOO_LONG,
    /** A column holds a control character. */
    CONTROL_CHARACTER
}
