package inkan.api.command;

import inkan.rule.Refusal;
import inkan.value.MunicipalityCode;

/** Is told of every command that a rule has refused for good, once. */
@FunctionalInterface
public interface RefusalListener {
    /**
     * A command was refused; nothing of it was recorded.
     *
     * @param command its name
     * @param municipality on whose authority it was asked for
     */
    void refused(String command, MunicipalityCode municipality, Refusal refusal);
}
