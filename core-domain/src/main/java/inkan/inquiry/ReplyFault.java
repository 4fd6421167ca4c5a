package inkan.inquiry;

/** What is wrong with the reply to an inquiry, or with the inquiry letter that came with an expiry notice (M-9). */
public enum ReplyFault {
    /** 記載漏れ */
    INCOMPLETE,
    /** 封緘されていない */
    UNSEALED,
    /** The name or the address printed on it is no longer the registered one, so that a new letter is due. */
    NAME_OR_ADDRESS_CHANGED
}
