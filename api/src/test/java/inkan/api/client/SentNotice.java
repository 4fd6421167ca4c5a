package inkan.api.client;

import java.util.List;
import java.util.Map;

/** The notice of the end of both certificates of a holder's first card. */
public final class SentNotice {
    private SentNotice() {}

    /** Sends it today to somebody with a card since 2020, and tells its identifier. */
    public static String to(Holder holder) {
        return to(holder, "2024-10-10");
    }

    /** Sends it today to somebody whose certificates end on that day, and tells its identifier. */
    public static String to(Holder holder, String expiresOn) {
        holder.done(
                "send-notice",
                Map.of(
                        "resident",
                        holder.resident(),
                        "kind",
                        "CERTIFICATES",
                        "expiresOn",
                        expiresOn,
                        "certificates",
                        List.of(holder.serial("signature", 1), holder.serial("user", 1)),
                        "second",
                        false,
                        "inquiryLetter",
                        true,
                        "run",
                        "run-of-a-test"));
        return "notice-h%s-%s-cert".formatted(holder.number(), expiresOn.replace("-", ""));
    }
}
