package inkan.view.notice;

import inkan.policy.NoticeTerms;
import inkan.policy.PolicyTimeline;
import inkan.policy.PolicyVersion;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Function;

/**
 * The terms of notices in the words of SQL: those of the policy version in force on the day of the expiry, the first
 * version's before it. Months are counted as {@link LocalDate} counts them: by the last day of a month that is too short.
 */
record NoticeDays(PolicyTimeline timeline) {
    /** The first day on which a notice is due. */
    String due(String expiresOn) {
        return "(%s - %s)::date".formatted(expiresOn, terms(expiresOn, NoticeTerms::due));
    }

    /** The first day on which a first notice is late. */
    String late(String expiresOn) {
        return "(%s - %s)::date".formatted(expiresOn, terms(expiresOn, NoticeTerms::late));
    }

    /** The first day on which a second notice is late, which has as long as a first one. */
    String lateAfter(String dueOn, String expiresOn) {
        return "(%s + %s)::date"
                .formatted(dueOn, terms(expiresOn, terms -> terms.due().minus(terms.late())));
    }

    /** A day before which no notice was due of what has not expired. */
    LocalDate earliestDueOn(LocalDate today) {
        return timeline.versions().stream()
                .map(version -> version.notices().dueFor(today))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private String terms(String expiresOn, Function<NoticeTerms, Period> term) {
        List<PolicyVersion> versions = timeline.versions();
        String sql = interval(versions.getFirst(), term);
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).notices().equals(versions.get(i - 1).notices())) {
                sql = "case when %s >= date '%s' then %s else %s end"
                        .formatted(expiresOn, versions.get(i).effectiveFrom(), interval(versions.get(i), term), sql);
            }
        }
        return sql;
    }

    private static String interval(PolicyVersion version, Function<NoticeTerms, Period> term) {
        return "interval '" + term.apply(version.notices()) + "'";
    }
}
