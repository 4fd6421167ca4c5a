package inkan.rule;

import java.util.function.Function;

/** A rule that judges a part of a wider case, so that it is written once and asked for in many policies. */
record RuleAbout<W, C>(Rule<C> rule, Function<W, C> part) implements Rule<W> {
    @Override
    public Clause<W> clause() {
        return new Clause<>(wider -> rule.isKeptBy(part.apply(wider)), wider -> rule.facts(part.apply(wider)));
    }

    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public Cites citation() {
        return rule.citation();
    }
}
