package inkan.api.paper;

import inkan.value.Personalia;

/** The basic four attributes 基本4情報 for a paper. */
sealed interface BasicData {

    /** They can be read. */
    record Told(Personalia personal) implements BasicData {}

    /** Their key was destroyed at the end of retention. */
    record Destroyed() implements BasicData {}

    /** They never were recorded. */
    record NotRecorded() implements BasicData {}
}
