package inkan.command;

import inkan.value.TextValue;

/**
 * Something that somebody wants done, named by an imperative. Implemented by records only. A command that the rules do
 * not allow is answered by a {@link inkan.rule.Refusal} and leaves nothing behind.
 */
public interface Command {
    /** The resident, the card or the inquiry that it is about; commands about the same one are handled one after the other. */
    TextValue subject();
}
