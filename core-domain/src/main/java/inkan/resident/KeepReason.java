package inkan.resident;

/** Why the destruction of personal data that somebody asked for is declined. */
public enum KeepReason {
    /** 争訟: a dispute or a trial is under way for which the data is needed. */
    DISPUTE_PENDING,
    /** 監査・調査: an audit or an investigation is under way for which the data is needed. */
    INVESTIGATION_PENDING,
    /** 誤り: it was asked for by mistake. */
    ASKED_BY_MISTAKE
}
