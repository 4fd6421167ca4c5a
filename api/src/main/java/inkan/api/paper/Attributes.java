package inkan.api.paper;

import inkan.value.Personalia;

/** The basic four attributes 基本4情報 for a paper. */
sealed interface Attributes {

    /** They can be read. */
    record Told(Personalia personal) implements Attributes {}

    /** Their key was destroyed at the end of retention. */
    record Destroyed() implements Attributes {}

    /** They never were recorded. */
    record NotRecorded() implements Attributes {}
}
