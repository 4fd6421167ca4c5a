package inkan.value;

/** A value that is written as one text, in JSON as in a stream's name. */
public interface TextValue {
    /** The text, never empty. */
    String value();
}
