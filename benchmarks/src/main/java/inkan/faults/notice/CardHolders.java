package inkan.faults.notice;

import inkan.api.digest.AttributesDigester;
import inkan.api.digest.DigestKey;
import inkan.api.rehearsal.RehearsalClock;
import inkan.card.apply.ApplyForCard;
import inkan.card.deliver.DeliverCard;
import inkan.card.issue.IssueCard;
import inkan.certificate.renew.RenewCertificates;
import inkan.command.Command;
import inkan.event.Channel;
import inkan.performance.lab.Database;
import inkan.performance.side.Node;
import inkan.resident.EndOfEntitlement;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.move.FileMovingIn;
import inkan.resident.register.RegisterResident;
import inkan.time.Moment;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.Personalia;
import inkan.value.PinKind;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.Sex;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Residents who were all issued a card with both certificates on the last day of 2022, so that these expire on their
 * birthdays, all through 2027. Everything is done by commands.
 */
public final class CardHolders implements AutoCloseable {
    private static final LocalDate ISSUED = LocalDate.of(2022, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2027, 4, 1);
    private static final int CALLERS = 128;
    private static final int DAYS = 365;
    private static final int JUNE = 151; // days of the year before it
    private static final int DAYS_OF_JUNE = 30;
    private static final Set<PinKind> ALL_PINS = EnumSet.allOf(PinKind.class);
    private static final MunicipalityCode HERE = new MunicipalityCode("131121");
    private static final MunicipalityCode THERE = new MunicipalityCode("122173");

    private final RehearsalClock clock = new RehearsalClock(Clock.system(Moment.JAPAN));
    private final AttributesDigester digester = new AttributesDigester(new DigestKey(new byte[DigestKey.LENGTH]));
    private final Node node;
    private final int holders;
    private int gone;

    /** Registers them, and has cards issued and delivered to all. */
    public CardHolders(Database database, int holders) throws InterruptedException {
        this.node = new Node(database, CALLERS * CALLERS, clock);
        this.holders = holders;
        set(ISSUED);
        issueAll();
        set(LATER);
    }

    private void issueAll() throws InterruptedException {
        var next = new AtomicInteger();
        var callers = new ArrayList<Callable<Boolean>>();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(() -> {
                for (int holder = next.getAndIncrement(); holder < holders; holder = next.getAndIncrement()) {
                    issue(holder);
                }
                return true;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a card was not issued", failed.getCause());
        }
    }

    private void set(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(Moment.JAPAN).toInstant());
    }

    private void issue(int holder) {
        Stream.<Command>of(
                        new RegisterResident(
                                resident(holder),
                                HERE,
                                basicFour(holder),
                                Nationality.JAPANESE,
                                null,
                                false,
                                Residence.JAPAN),
                        new ApplyForCard(card(holder), resident(holder), null, Set.of(), false, false),
                        new IssueCard(card(holder), serials(holder, 1)),
                        new DeliverCard(card(holder), ALL_PINS))
                .forEach(command -> node.handle(command, Channel.REGISTER));
    }

    private BasicFour basicFour(int holder) {
        LocalDate born = LocalDate.of(1990, 1, 1).plusDays(holder % DAYS);
        return digester.digest(new Personalia("見本 太郎", "架空県見本市" + holder, born, Sex.MALE));
    }

    /** Writes the addressee file of all of them. */
    public Path addressees(Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("resident,name,postal_code,address\r\n");
            for (int holder = 0; holder < holders; holder++) {
                lines.write("%s,見本 太郎,100-0000,架空県見本市%d\r\n".formatted(resident(holder), holder));
            }
        }
        return file;
    }

    /** Some more of those who were born in June, and are due in March, renew, die or move to another municipality, in turn. */
    public void someLeave(int howMany) {
        for (int i = 0; i < howMany; i++, gone++) {
            leave(JUNE + gone % DAYS_OF_JUNE + DAYS * (gone / DAYS_OF_JUNE));
        }
    }

    private void leave(int holder) {
        node.handle(
                switch (holder % 3) {
                    case 0 -> new RenewCertificates(card(holder), Carrier.CARD, serials(holder, 2), ALL_PINS);
                    case 1 ->
                        new ReportEndOfEntitlement(resident(holder), reference(holder), LATER, EndOfEntitlement.DEATH);
                    default ->
                        new FileMovingIn(
                                resident(holder), reference(holder), LATER, LATER, THERE, basicFour(holders + holder));
                },
                Channel.REGISTER);
    }

    private static ResidentId resident(int holder) {
        return new ResidentId("resident-h-" + holder);
    }

    private static CardId card(int holder) {
        return new CardId("card-h-" + holder);
    }

    private static RegisterReference reference(int holder) {
        return new RegisterReference("reference-h-" + holder);
    }

    private static Map<CertificateKind, SerialNumber> serials(int holder, int generation) {
        return Map.of(
                CertificateKind.USER_AUTHENTICATION, new SerialNumber("cert-h-%d-u-%d".formatted(holder, generation)),
                CertificateKind.SIGNATURE, new SerialNumber("cert-h-%d-s-%d".formatted(holder, generation)));
    }

    @Override
    public void close() {
        node.close();
    }
}
