package inkan.municipality;

/** Whose document is shown. An applicant who is the holder shows documents as the holder. */
public enum Person {
    /** 本人: whose card it is, whoever applies. */
    HOLDER,
    /** 代理人: who applies for somebody else. */
    APPLICANT
}
