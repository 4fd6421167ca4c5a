package inkan.view.notice;

/** Why a notice is not to be sent from a municipality any more, in order of precedence. */
public enum Withdrawal {
    /** Another municipality sent it. */
    SENT_ELSEWHERE,
    /** The holder died. */
    DEAD,
    /** Another certificate or card took the place of what it would have announced. */
    RENEWED,
    /** The card is void, or the resident's record deleted. */
    VOID,
    /** The certificates were revoked. */
    REVOKED,
    /** The resident lives elsewhere now, where the notice has a row of its own. */
    MOVED
}
