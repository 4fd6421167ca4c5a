package inkan.performance.report;

import java.util.List;

/** What is asked for, and what else is worth telling. */
final class Ratios {
    static final List<Ratio> ALL = List.of(
            Ratio.atLeast(
                    2.5,
                    "commands/s on existing aggregates, 128 callers ÷ floor",
                    "existing.128.cached",
                    "existing.128.floor"),
            Ratio.atLeast(0.85, "the same with nothing cached ÷ floor", "existing.128.uncached", "existing.128.floor"),
            Ratio.atLeast(
                    8,
                    "commands/s on existing aggregates, 128 callers ÷ stock Axon JDBC",
                    "existing.128.cached",
                    "existing.128.stock"),
            Ratio.told("the same with nothing cached ÷ stock Axon JDBC", "existing.128.uncached", "existing.128.stock"),
            Ratio.atLeast(4, "creating, 128 callers ÷ floor", "creating.128.cached", "creating.128.floor"),
            Ratio.told("creating, 128 callers ÷ stock Axon JDBC", "creating.128.cached", "creating.128.stock"),
            Ratio.atLeast(0.9, "one command at a time from 8 callers ÷ floor", "existing.8.cached", "existing.8.floor"),
            Ratio.told(
                    "the log alone, new streams without command and domain, 128 callers ÷ floor",
                    "creating.128.engine",
                    "creating.128.floor"),
            Ratio.atLeast(0.7, "two nodes together ÷ one node, 128 callers", "nodes.128.two", "nodes.128.one"),
            Ratio.told(
                    "the same with a card's commands coming to one node after the other",
                    "nodes.128.anywhere",
                    "nodes.128.one"),
            Ratio.atLeast(0.7, "bulk import, events/s ÷ COPY into the same indexes", "import.log", "import.copy"),
            Ratio.atLeast(0.4, "live views, events/s ÷ raw read + decode", "views.live", "views.decode.1"),
            Ratio.atLeast(
                    0.6,
                    "full rebuild, events/s ÷ raw read + decode with as many connections",
                    "views.rebuild",
                    "views.decode.2"),
            Ratio.told("full rebuild, events/s ÷ raw cursor read", "views.rebuild", "views.raw"),
            Ratio.atLeast(80, "full rebuild ÷ stock Axon at its defaults", "views.rebuild", "views.stock"),
            Ratio.atLeast(
                    0.8, "full verification ÷ raw sequential read of the same rows", "verify.log", "verify.select"),
            Ratio.told("full verification ÷ COPY of the same rows to nowhere", "verify.log", "verify.copy"),
            Ratio.atMost(
                    1.2, "p99 of a command with 100× the rows stored ÷ with 1×", "latency.p99.many", "latency.p99.few"),
            Ratio.told("p50 of a command with 100× the rows stored ÷ with 1×", "latency.p50.many", "latency.p50.few"),
            Ratio.atMost(
                    1.2,
                    "milliseconds to claim the notices of a day, a hundred times as many in the queue ÷ with 1×",
                    "notices.day.most",
                    "notices.day.few"),
            Ratio.told(
                    "notices claimed, decided, recorded and printed ÷ rows of a plain table taken and printed",
                    "notices.run",
                    "notices.plain"),
            Ratio.itselfAtMost(
                    20, "milliseconds to tell how a card stood, p99, with the big log stored", "audit.as-of.p99"),
            Ratio.told("cards told as of a day ÷ their rows read on one connection", "audit.as-of", "audit.as-of.rows"),
            Ratio.told("a range verified ÷ raw sequential read of the same rows", "audit.range", "audit.range.rows"),
            Ratio.told(
                    "an export verified by the verifier ÷ raw sequential read of the same rows",
                    "audit.verifier",
                    "audit.range.rows"),
            Ratio.itselfAtMost(30, "seconds from kill to serving again, big log", "restart.seconds"));

    private Ratios() {}
}
