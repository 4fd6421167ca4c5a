package inkan.correction;

/** Why the office corrects what is recorded, of its own authority. */
public enum CorrectionGround {
    /** 誤記: it was recorded otherwise than it was notified or issued. */
    RECORDED_WRONGLY,
    /** 遺漏: part of what was notified or issued was not recorded. */
    LEFT_OUT,
    /** 届出の誤り: it was recorded as it was notified, and that was wrong. */
    NOTIFIED_WRONGLY,
    /** 実態調査: an investigation of the office has found it. */
    FOUND_BY_INVESTIGATION,
    /** 裁判・行政庁の決定: a court or an authority has decided so. */
    DECIDED_BY_AUTHORITY
}
