package inkan.notice;

/** Why the post brings a notice back. It is not forwarded 転送不要. */
public enum ReturnReason {
    /** あて所に尋ねあたりません */
    NOT_KNOWN_AT_ADDRESS,
    /** 転居、転送不要のため返送 */
    MOVED,
    /** 保管期間経過 */
    NOT_COLLECTED,
    /** 受取拒絶 */
    REFUSED,
    /** あて所不完全 */
    ADDRESS_INCOMPLETE
}
