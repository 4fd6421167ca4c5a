package inkan.api.command;

import inkan.api.provenance.Caller;
import inkan.command.Command;

/**
 * A command that somebody asks for.
 *
 * @param canonicalBody the command as it came, in the one JSON of its content
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CommandRequest(String name, Command command, byte[] canonicalBody, Caller caller) {}
