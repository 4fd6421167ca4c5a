package inkan.policy;

import inkan.rule.Cites;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expiry with its reasons, as events carry it (V-11).
 *
 * @param expiresOn the last valid day, in Japan
 * @param birthday the birthday after issue that it runs to unless bound earlier: 5 for the 5th
 * @param birthdayOn the day of that birthday: how far it could run at most
 * @param boundBy what binds it
 */
@Cites(
        id = "V-11",
        source = "D",
        en = "An event carries the expiry with its basis and what capped it; replay never computes it again.",
        ja = "有効期限は根拠と上限の理由とともに事象に記録し、再生時に計算し直さない。")
public record Expiry(LocalDate expiresOn, int birthday, LocalDate birthdayOn, Bound boundBy) {

    /** The n-th birthday strictly after {@code from} of somebody born on {@code born}. */
    @Cites(
            id = "V-1",
            source = "B S0",
            en = "The n-th birthday is counted strictly after the day of issue: a birthday on that day does not count.",
            ja = "n回目の誕生日は発行日の翌日から数える(発行日当日の誕生日は数えない)。")
    public static Expiry onBirthday(int n, LocalDate from, LocalDate born, PolicyVersion policy) {
        int year = policy.validity().leapDay().birthdayIn(from.getYear(), born).isAfter(from)
                ? from.getYear()
                : from.getYear() + 1;
        LocalDate day = policy.validity().leapDay().birthdayIn(year + n - 1, born);
        return new Expiry(day, n, day, Bound.BIRTHDAY);
    }

    /** How long a card lasts before any period of stay: the adult's or the minor's birthday. */
    @Cites(
            id = "V-2",
            source = "S0 S2 S3 B",
            en =
                    "A card runs to the 10th birthday of a holder who is an adult when the application is accepted, else to"
                            + " the 5th; adult is 18 for applications accepted since 2022-04-01, before that 20 (policy value"
                            + " ageBasisDate).",
            ja = "カードの有効期限は、申請受付時に成年なら10回目、未成年なら5回目の誕生日。" + "成年は2022年4月1日以降の申請は18歳、それより前は20歳(政策値 ageBasisDate)。")
    public static Expiry ofCard(LocalDate acceptedOn, LocalDate issuedOn, LocalDate born, PolicyTimeline timeline) {
        PolicyVersion accepted = timeline.on(acceptedOn);
        ValidityTerms terms = accepted.validity();
        LocalDate ageBasis = terms.ageBasisDate() == AgeBasisDate.ACCEPTED ? acceptedOn : issuedOn;
        boolean adult = accepted.ageOn(ageBasis, born) >= terms.adultAge();
        return onBirthday(adult ? terms.adultCard() : terms.minorCard(), issuedOn, born, accepted);
    }

    /** How long a newly issued certificate lasts before any cap. */
    @Cites(
            id = "V-3",
            source = "S0 S1 S2 S3 S4",
            en =
                    "A newly issued certificate runs to the 5th birthday after its own issue; issued with the card, that is"
                            + " the card's issue, not its hand-over.",
            ja = "新規発行の電子証明書は発行日から5回目の誕生日まで。カードと同時発行の場合はカードの発行日から数える。")
    public static Expiry ofNewCertificate(LocalDate issuedOn, LocalDate born, PolicyVersion policy) {
        return onBirthday(policy.validity().newCertificate(), issuedOn, born, policy);
    }

    /** How long a certificate lasts that was renewed inside its window, before any cap. */
    @Cites(
            id = "V-4",
            source = "B",
            en = "A certificate renewed inside its window runs to the 6th birthday after the renewal, so no remaining"
                    + " time is lost.",
            ja = "更新可能期間内に更新した電子証明書は、更新日から6回目の誕生日まで。")
    public static Expiry ofRenewedCertificate(LocalDate renewedOn, LocalDate born, PolicyVersion policy) {
        return onBirthday(policy.validity().renewedCertificate(), renewedOn, born, policy);
    }

    /** The earlier of this and a cap; without a cap, this. */
    @Cites(
            id = "V-5",
            source = "S4 B",
            en = "A user-authentication certificate ends with the card at the latest; a signature certificate with the"
                    + " user-authentication certificate active on its carrier, and with the card.",
            ja = "利用者証明用はカードの有効期限を超えず、署名用は同じ媒体の有効な利用者証明用とカードの有効期限を超えない。")
    public Expiry cappedAt(@Nullable LocalDate cap, Bound by) {
        return cap != null && cap.isBefore(expiresOn) ? new Expiry(cap, birthday, birthdayOn, by) : this;
    }
}
