package inkan.view.resident;

import inkan.resident.EndOfEntitlement;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.Residence;
import inkan.value.ResidentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a resident stands. Names, addresses, dates of birth and sexes are not in the views.
 *
 * @param municipality the municipality of residence, or the last one
 * @param stayEndsOn last day of the period of stay 在留期間, where one binds
 * @param adultWard whether the resident is an adult ward 成年被後見人
 * @param end why the person is no resident any more, where that is so
 * @param endedOn the day on which that took effect
 * @param cards all cards ever applied for, oldest first
 * @param position position in the log of the last event taken into account
 */
public record ResidentStatus(
        ResidentId resident,
        MunicipalityCode municipality,
        Residence residence,
        @Nullable LocalDate stayEndsOn,
        boolean adultWard,
        @Nullable EndOfEntitlement end,
        @Nullable LocalDate endedOn,
        List<CardId> cards,
        long position) {
    public ResidentStatus {
        cards = List.copyOf(cards);
    }

    /** What a row says. */
    static ResidentStatus of(ResidentRow row) {
        return new ResidentStatus(
                row.resident(),
                row.home().municipality(),
                row.home().residence(),
                row.stayEndsOn().value(),
                row.adultWard().value(),
                row.end(),
                row.endedOn(),
                row.cards(),
                row.position());
    }
}
