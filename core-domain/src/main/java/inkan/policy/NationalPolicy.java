package inkan.policy;

import inkan.time.AgeAttained;
import inkan.time.LeapDay;
import inkan.value.PinKind;
import inkan.value.Platform;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The national policy of Japan, version by version. A change of the law is one more version here. */
public final class NationalPolicy {
    private static final ValidityTerms ADULT_AT_20 =
            new ValidityTerms(20, AgeBasisDate.ACCEPTED, AgeAttained.BIRTHDAY, LeapDay.FEB_28, 10, 5, 5, 6, 15);
    private static final ValidityTerms ADULT_AT_18 = ADULT_AT_20.withAdultAge(18);

    private static final RenewalWindow WINDOW = new RenewalWindow(Period.ofMonths(3), Period.ofYears(1));

    private static final PinTerms FOUR_PINS = new PinTerms(
            Map.of(
                    PinKind.SIGNATURE, 5,
                    PinKind.USER_AUTHENTICATION, 3,
                    PinKind.RESIDENT_REGISTRY, 3,
                    PinKind.CARD_FACE, 3),
            Set.of(PinKind.RESIDENT_REGISTRY),
            Duration.ofHours(24),
            LocalTime.of(6, 30),
            LocalTime.of(23, 0));

    private static final Offers NOTHING_MORE = new Offers(Set.of(), false, false, false);
    private static final Offers ANDROID = NOTHING_MORE.withSmartphone(Platform.ANDROID);
    private static final Offers FACE_CARD = ANDROID.withFaceAuthenticationCard();
    private static final Offers ABROAD = FACE_CARD.withUseAbroad();
    private static final Offers EXPRESS = ABROAD.withExpressIssue();
    private static final Offers IPHONE = EXPRESS.withSmartphone(Platform.IPHONE);

    /** From the day on which the Number Act 番号法 came into force: applications came in before the first issue in 2016. */
    private static final PolicyVersion FIRST = new PolicyVersion(
            "jp-2015-10",
            LocalDate.of(2015, 10, 5),
            ADULT_AT_20,
            WINDOW,
            FOUR_PINS,
            new Fees(800, 200, 2_000, 1_800),
            new MoveTerms(Period.ofDays(14), Period.ofDays(30), Period.ofDays(90)),
            NOTHING_MORE,
            new NoticeTerms(Period.ofMonths(3), Period.ofMonths(2)),
            Period.ofMonths(2));

    /** All versions so far. */
    public static final PolicyTimeline JAPAN = new PolicyTimeline(List.of(
            FIRST,
            FIRST.amended("jp-2022-04", LocalDate.of(2022, 4, 1), ADULT_AT_18, NOTHING_MORE),
            FIRST.amended("jp-2023-05", LocalDate.of(2023, 5, 11), ADULT_AT_18, ANDROID),
            FIRST.amended("jp-2023-12", LocalDate.of(2023, 12, 15), ADULT_AT_18, FACE_CARD),
            FIRST.amended("jp-2024-05", LocalDate.of(2024, 5, 27), ADULT_AT_18, ABROAD),
            FIRST.amended("jp-2024-12", LocalDate.of(2024, 12, 2), ADULT_AT_18, EXPRESS),
            FIRST.amended("jp-2025-06", LocalDate.of(2025, 6, 24), ADULT_AT_18, IPHONE)));

    private NationalPolicy() {}
}
