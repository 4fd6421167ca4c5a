package inkan.value;

/**
 * A value that has not the shape its type asks for. The message says which shape is asked for and never repeats what
 * came in: it may have been a PIN typed into the wrong field (P-6).
 */
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String type;

    /**
     * @param type the name of the value's type, as the glossary has it
     * @param shape the shape asked for, in words
     */
    public InvalidValue(String type, String shape) {
        super("%s must be %s".formatted(type, shape));
        this.type = type;
    }

    /** The name of the value's type. */
    public String type() {
        return type;
    }
}
