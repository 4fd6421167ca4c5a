package inkan.api.command;

import inkan.api.json.RequestJson;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.api.shape.ShapeReader;
import inkan.command.Command;
import tools.jackson.databind.JsonNode;

/** Makes a command of its type and its JSON. */
public record CommandReading(RequestJson json, ShapeReader shapes) {

    /** @throws Rejection for a caller of whom too little is known, or JSON that has not the command's shape */
    public CommandRequest read(Class<? extends Command> type, Caller caller, byte[] body) {
        return read(type, caller, json.read(body));
    }

    /** @throws Rejection for a caller of whom too little is known, or JSON that has not the command's shape */
    public CommandRequest read(Class<? extends Command> type, Caller caller, JsonNode body) {
        return new CommandRequest(
                CommandCatalogue.nameOf(type),
                (Command) shapes.read(type.asSubclass(Record.class), body),
                json.canonical(body),
                caller.complete());
    }
}
