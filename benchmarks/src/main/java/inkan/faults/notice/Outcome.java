package inkan.faults.notice;

/**
 * What came of a campaign in which all held.
 *
 * @param kills of runs, and at which a run was in the middle of sending
 * @param runs that came to their end
 * @param due notices that were due in the period at the beginning
 * @param sent of these, each once, each a line of one print file
 * @param withdrawn of these, because somebody renewed, died or moved in between
 */
public record Outcome(int kills, int killsWhileSending, int runs, long due, long sent, long withdrawn) {}
