package inkan.planted.cycle.egg;

import inkan.planted.cycle.hen.Hen;

/** Planted: comes from what it becomes. */
public record Egg(Hen from) {}
