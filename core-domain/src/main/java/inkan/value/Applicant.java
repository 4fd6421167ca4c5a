package inkan.value;

/** Who applies at a counter. */
public enum Applicant {
    /** 本人 */
    HOLDER,
    /** 法定代理人 */
    LEGAL_REPRESENTATIVE,
    /** 任意代理人 */
    VOLUNTARY_AGENT
}
