package inkan.policy;

import inkan.rule.Cites;
import java.time.LocalDate;
import java.time.Period;

/**
 * When an expiry notice 有効期限通知書 is sent.
 *
 * @param due how long before an expiry it is due
 * @param late how long before an expiry it is late, when it has not been sent
 */
public record NoticeTerms(Period due, Period late) {

    /** The first day on which the notice of an expiry is due. */
    @Cites(
            id = "N-1",
            source = "S0 S2 B",
            en = "A notice is due from three months before expiry and late from two months before.",
            ja = "有効期限通知書は、有効期間満了日の3か月前から送付し、2か月前を過ぎると遅延とする。")
    public LocalDate dueFor(LocalDate expiresOn) {
        return expiresOn.minus(due);
    }

    /** The first day on which the notice of an expiry is late. */
    public LocalDate lateFor(LocalDate expiresOn) {
        return expiresOn.minus(late);
    }
}
