package inkan.policy;

import inkan.rule.Cites;
import inkan.value.Residence;
import java.time.LocalDate;
import java.time.Period;

/**
 * The renewal window 更新可能期間: the one function that says when it opens. It closes at the end of the expiry day.
 *
 * @param inJapan how long before expiry it opens for a holder living in Japan
 * @param abroad the same for a holder living abroad on a continued or overseas-issued card
 */
public record RenewalWindow(Period inJapan, Period abroad) {

    /** The first day on which something that expires on {@code expiresOn} may be renewed. */
    @Cites(
            id = "W-1",
            source = "S2 S3 S4",
            en =
                    "The renewal window opens three months before expiry and one day later, and closes with the expiry day.",
            ja = "更新は有効期間満了日の3か月前の翌日から満了日まで。")
    @Cites(
            id = "W-2",
            source = "S3",
            since = "2024-05-27",
            en = "For a holder living abroad the renewal window is one year.",
            ja = "国外居住者は有効期間満了日の1年前から更新できる。")
    @Cites(
            id = "W-3",
            source = "S3 S2",
            en = "A notice opens no window and is no precondition of renewal.",
            ja = "通知書の到着時期にかかわらず、通知書がなくても更新できる。")
    public LocalDate opensFor(LocalDate expiresOn, Residence residence) {
        Period before = residence == Residence.ABROAD ? abroad : inJapan;
        return expiresOn.minus(before).plusDays(1);
    }
}
