package inkan.performance.side;

import inkan.pin.report.ReportPinEntry;
import inkan.resident.register.RegisterResident;
import inkan.value.AttributesDigest;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.Nationality;
import inkan.value.Personalia;
import inkan.value.PinKind;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.Sex;
import java.time.LocalDate;

/** The commands that are measured. */
final class Procedures {
    private static final BasicFour SOMEBODY = new BasicFour(
            new Personalia("見本 花子", "架空県見本台1丁目1番", LocalDate.of(1990, 10, 10), Sex.FEMALE),
            new AttributesDigest("0123456789abcdef".repeat(4)));

    private Procedures() {}

    /** Reads the card and its holder, and appends one event to the card. */
    static ReportPinEntry enterPin(Cards.Deal deal) {
        var card = new CardId(deal.next());
        return new ReportPinEntry(card, PinKind.USER_AUTHENTICATION, deal.outcome());
    }

    /** Begins the stream of a resident. */
    static RegisterResident register(long number) {
        return new RegisterResident(
                new ResidentId(Names.newResident(number)),
                Orders.MUNICIPALITY,
                SOMEBODY,
                Nationality.JAPANESE,
                null,
                false,
                Residence.JAPAN);
    }
}
