package inkan.view.fold;

import static inkan.view.Facts.*;

import inkan.card.CardEvent;
import inkan.card.ExtensionGround;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateEvent.Issued;
import inkan.certificate.RevocationReason;
import inkan.event.Event;
import inkan.notice.NoticeEvent.Sent;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What random lives have to do with notices, at random points of each: moves to and fro, renewals, ends, and notices. */
final class NoticesInLives {
    private static final List<MunicipalityCode> TOWNS =
            List.of(SETAGAYA, KASHIWA, new MunicipalityCode("322016"), new MunicipalityCode("012173"));

    /** After the first card is issued. */
    private static final int FROM = 4;

    private NoticesInLives() {}

    static void mixIn(List<Event> life, Random random, int number, ResidentId resident, CardId card) {
        var more = new ArrayList<Event>();
        for (int move = random.nextInt(5); move > 0; move--) {
            more.add(movedIn(resident, town(random), "202" + random.nextInt(5) + "-03-0" + (1 + random.nextInt(9))));
        }
        SerialNumber login = serial(number + "-u");
        SerialNumber renewed = serial(number + "-u-2");
        if (random.nextInt(3) == 0) {
            more.add(new CertificateEvent.Renewed(login, renewed, day("2024-08-01")));
            more.add(certificate(renewed, resident, card, Carrier.CARD, random));
        }
        if (random.nextInt(3) == 0) {
            more.add(certificate(serial(number + "-phone"), resident, card, Carrier.SMARTPHONE, random));
        }
        if (random.nextInt(3) == 0) {
            more.add(new CardEvent.ValidityExtended(
                    card,
                    day("2029-10-10"),
                    day("2030-02-0" + (1 + random.nextInt(3))),
                    bound(random),
                    ExtensionGround.STAY_EXTENDED));
        }
        if (random.nextInt(4) == 0) {
            VoidingCause[] causes = VoidingCause.values();
            more.add(voided(card, causes[random.nextInt(causes.length)], "2024-09-0" + (1 + random.nextInt(9))));
        }
        if (random.nextInt(4) == 0) {
            more.add(new CertificateEvent.Revoked(login, RevocationReason.KEY_COMPROMISE, day("2024-09-15")));
        }
        send(more, random, sent(resident, town(random), "2024-10-10", login, serial(number + "-s-1")));
        send(more, random, sent(resident, town(random), "2029-10-10", card));
        int at = FROM;
        for (Event event : more) {
            at += random.nextInt(life.size() - at + 1);
            life.add(at++, event);
        }
    }

    private static void send(List<Event> life, Random random, Sent first) {
        if (random.nextBoolean()) {
            return;
        }
        life.add(first);
        if (random.nextBoolean()) {
            life.add(returned(first.notice(), "2024-08-20", random.nextBoolean() ? "2024-09-03" : null));
            if (random.nextBoolean()) {
                life.add(sentAgain(first, town(random), "2024-09-05"));
            }
        }
    }

    private static Issued certificate(
            SerialNumber serial, ResidentId resident, CardId card, Carrier carrier, Random random) {
        Issued like = issued(serial, resident, card, carrier, CertificateKind.USER_AUTHENTICATION);
        return new Issued(
                serial,
                resident,
                card,
                carrier,
                like.kind(),
                like.issuedOn(),
                random.nextBoolean() ? like.expiresOn() : day("2029-10-10"),
                like.birthday(),
                bound(random),
                null,
                null);
    }

    private static MunicipalityCode town(Random random) {
        return TOWNS.get(random.nextInt(TOWNS.size()));
    }

    private static Bound bound(Random random) {
        return random.nextBoolean() ? Bound.BIRTHDAY : Bound.PERIOD_OF_STAY;
    }
}
