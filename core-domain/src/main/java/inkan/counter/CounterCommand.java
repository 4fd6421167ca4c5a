package inkan.counter;

import inkan.command.Command;
import inkan.municipality.Procedure;
import inkan.value.CardId;
import org.jspecify.annotations.Nullable;

/** A command that can be asked for at a counter. There the visit is judged before anything else. */
public interface CounterCommand extends Command {
    /** The card that it is about. */
    CardId card();

    /** What is to be done. */
    Procedure procedure();

    /** The visit; none where nobody came to a counter. */
    @Nullable
    Visit visit();
}
