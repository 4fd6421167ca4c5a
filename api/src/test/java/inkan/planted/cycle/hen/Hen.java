package inkan.planted.cycle.hen;

import inkan.planted.cycle.egg.Egg;

/** Planted: lays what it came from. */
public record Hen(Egg from) {}
