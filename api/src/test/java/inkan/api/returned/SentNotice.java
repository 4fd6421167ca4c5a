package inkan.api.returned;

import inkan.api.client.Holder;
import java.util.List;
import java.util.Map;

/** The notice of the end of both certificates of a holder with a card since 2020. */
public final class SentNotice {
    private SentNotice() {}

    /** Sends it today, and tells its identifier. */
    public static String to(Holder holder) {
        holder.done(
                "send-notice",
                Map.of(
                        "resident",
                        holder.resident(),
                        "kind",
                        "CERTIFICATES",
                        "expiresOn",
                        "2024-10-10",
                        "certificates",
                        List.of(holder.serial("signature", 1), holder.serial("user", 1)),
                        "second",
                        false,
                        "inquiryLetter",
                        true,
                        "run",
                        "run-of-a-test"));
        return "notice-h" + holder.number() + "-20241010-cert";
    }
}
