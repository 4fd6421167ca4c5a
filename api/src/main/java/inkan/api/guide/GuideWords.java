package inkan.api.guide;

import inkan.api.guide.GuideAnswer.CounterTold;
import inkan.api.guide.GuideAnswer.DocumentTold;
import inkan.api.guide.GuideAnswer.ListTold;
import inkan.api.guide.GuideAnswer.RuleTold;
import inkan.api.guide.GuideAnswer.WayTold;
import inkan.api.problem.Problem;
import inkan.guide.Advice;
import inkan.guide.Advice.Outcome;
import inkan.guide.Advice.Place;
import inkan.guide.Broken;
import inkan.guide.Question;
import inkan.municipality.Counter;
import inkan.municipality.DocumentDemand;
import inkan.municipality.OpeningHours;
import inkan.municipality.Reservation;
import inkan.municipality.Visits;
import inkan.municipality.Way;
import inkan.value.CounterId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts advice into words. */
record GuideWords(Language language, Question question, LocalDateTime at) {

    GuideAnswer of(Advice advice, Optional<CounterId> asked) {
        Place place = advice.places().stream()
                .filter(each -> asked.filter(each.counter().id()::equals).isPresent())
                .findFirst()
                .or(advice::best)
                .orElseThrow();
        Outcome outcome = advice.outcome(place);
        Way way = place.way();
        List<RuleTold> refusedBy =
                advice.against(place).stream().map(this::rule).distinct().toList();
        return new GuideAnswer(
                question.municipality().code(),
                language.of(question.municipality().name()),
                at.toString(),
                question.procedure(),
                question.visit().applicant(),
                outcome,
                outcome == Outcome.REFUSED || way == null ? null : visits(way),
                question.municipality().fee(question.procedure()),
                advice.from(),
                advice.until(),
                refusedBy,
                advice.ways().stream().map(this::way).toList(),
                advice.places().stream().map(each -> counter(advice, each)).toList(),
                says(advice, place, outcome, refusedBy));
    }

    private RuleTold rule(Broken broken) {
        return new RuleTold(
                broken.rule().citation().id(),
                Problem.Broken.of(broken.rule()).code(),
                language.of(Problem.said(broken.rule(), broken.facts())));
    }

    private static int visits(Way way) {
        return way.visits() == Visits.ONE ? 1 : 2;
    }

    private WayTold way(Way way) {
        return new WayTold(visits(way), way.noticeLetter(), demand(way.ofHolder()), demand(way.ofApplicant()));
    }

    private List<List<ListTold>> demand(DocumentDemand demand) {
        return demand.alternatives().stream()
                .map(lists -> lists.stream()
                        .map(list -> new ListTold(
                                list.name(),
                                list.kinds().stream()
                                        .map(kind -> new DocumentTold(kind, language.of(kind.words())))
                                        .toList()))
                        .toList())
                .toList();
    }

    private CounterTold counter(Advice advice, Place place) {
        Counter counter = place.counter();
        OpeningHours hours = counter.hours();
        return new CounterTold(
                counter.id(),
                language.of(counter.name()),
                counter.address() == null ? null : language.of(counter.address()),
                counter.telephone(),
                counter.reservation(question.procedure()).orElse(null),
                hours == null ? null : hours.isOpenAt(at),
                nextOpen(hours),
                advice.outcome(place),
                place.broken().stream().map(this::rule).toList());
    }

    private @Nullable String nextOpen(@Nullable OpeningHours hours) {
        return hours == null
                ? null
                : hours.nextOpen(at).map(LocalDateTime::toString).orElse(null);
    }

    private List<String> says(Advice advice, Place place, Outcome outcome, List<RuleTold> refusedBy) {
        List<String> says = new ArrayList<>();
        says.add(
                switch (outcome) {
                    case DONE_AT_ONCE -> language.of("この内容で、1回の来庁で手続きできます。", "With this it is done in one visit.");
                    case INQUIRY_OPENED ->
                        language.of(
                                "1回目の来庁で照会を申請し、本人の回答書を持って別の日にもう一度来庁してください。",
                                "An inquiry is opened at the first visit; come again on a later day with the holder's reply.");
                    case REFUSED -> language.of("この内容では手続きできません。", "With this it cannot be done.");
                });
        if (outcome == Outcome.INQUIRY_OPENED && !refusedBy.isEmpty()) {
            says.add(language.of(
                    "ただし、2回目の来庁までに次の点が解消していなければ手続きできません。",
                    "It cannot be done at the second visit while this stands against it:"));
        }
        refusedBy.forEach(rule -> says.add(rule.text()));
        if (outcome == Outcome.REFUSED) {
            advice.ways().stream().map(this::needed).distinct().forEach(says::add);
        }
        says.add(where(place.counter()));
        int fee = question.municipality().fee(question.procedure());
        says.add(
                fee == 0
                        ? language.of("手数料は無料です。", "It is free.")
                        : language.of("手数料は%d円です。".formatted(fee), "It costs %d yen.".formatted(fee)));
        if (advice.from() != null && advice.from().isAfter(question.today())) {
            says.add(language.of(
                    "%sから手続きできます。".formatted(advice.from()), "It can be done from %s.".formatted(advice.from())));
        }
        if (advice.until() != null) {
            says.add(
                    language.of("%sまでに手続きしてください。".formatted(advice.until()), "Do it by %s.".formatted(advice.until())));
        }
        return says;
    }

    private String where(Counter counter) {
        String name = language.of(counter.name());
        Optional<Reservation> reservation =
                counter.reservation(question.procedure()).filter(Reservation::needed);
        String reserved = reservation.isEmpty()
                ? ""
                : language.of(
                        "(要予約%s)".formatted(counter.telephone() == null ? "" : " " + counter.telephone()),
                        " (to be reserved%s)".formatted(counter.telephone() == null ? "" : ", " + counter.telephone()));
        String opens = nextOpen(counter.hours());
        return opens == null
                ? language.of(
                        "窓口: %s%s。受付時間は窓口に確認してください。".formatted(name, reserved),
                        "Where: %s%s; ask the counter for its hours.".formatted(name, reserved))
                : language.of(
                        "窓口: %s%s。次に開くのは%s。".formatted(name, reserved, opens.replace('T', ' ')),
                        "Where: %s%s; next open on %s.".formatted(name, reserved, opens.replace('T', ' ')));
    }

    /** What one way asks for. */
    private String needed(Way way) {
        List<String> parts = new ArrayList<>();
        if (way.noticeLetter()) {
            parts.add(language.of(
                    "有効期限通知書に同封の照会書兼回答書(記入・封緘済み)",
                    "the inquiry letter that came with the expiry notice, completed and sealed"));
        }
        if (!way.ofHolder().alternatives().isEmpty()) {
            parts.add(language.of("本人の", "of the holder ") + named(way.ofHolder()));
        }
        if (!way.ofApplicant().alternatives().isEmpty()) {
            parts.add(language.of("代理人の", "of who comes ") + named(way.ofApplicant()));
        }
        return language.of(
                        "必要なもの(%d回の来庁): ".formatted(visits(way)), "What it takes (visits: %d): ".formatted(visits(way)))
                + String.join(language.of("、", ", "), parts)
                + language.of("。", ".");
    }

    private String named(DocumentDemand demand) {
        return demand.alternatives().stream()
                .map(lists -> lists.stream()
                        .map(list -> list.kinds().size() == 1
                                ? language.of(list.kinds().iterator().next().words())
                                : language.of(
                                        "「%s」から1点".formatted(list.name()), "one of list %s".formatted(list.name())))
                        .collect(Collectors.joining(language.of("と", " and "))))
                .collect(Collectors.joining(language.of("、または", ", or ")));
    }
}
