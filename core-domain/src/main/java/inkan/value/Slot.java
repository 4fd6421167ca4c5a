package inkan.value;

import java.util.List;

/** A place for one certificate: one kind on one carrier (E-6). */
public record Slot(Carrier carrier, CertificateKind kind) {
    public static final Slot CARD_SIGNATURE = new Slot(Carrier.CARD, CertificateKind.SIGNATURE);
    public static final Slot CARD_USER_AUTHENTICATION = new Slot(Carrier.CARD, CertificateKind.USER_AUTHENTICATION);
    public static final Slot PHONE_SIGNATURE = new Slot(Carrier.SMARTPHONE, CertificateKind.SIGNATURE);
    public static final Slot PHONE_USER_AUTHENTICATION =
            new Slot(Carrier.SMARTPHONE, CertificateKind.USER_AUTHENTICATION);

    /** All four, the card's first, user-authentication before signature. */
    public static final List<Slot> ALL =
            List.of(CARD_USER_AUTHENTICATION, CARD_SIGNATURE, PHONE_USER_AUTHENTICATION, PHONE_SIGNATURE);
}
