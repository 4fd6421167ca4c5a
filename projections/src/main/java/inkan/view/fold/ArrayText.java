package inkan.view.fold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array as PostgreSQL reads it from text: one parameter for a column of many rows. */
final class ArrayText {
    private final StringBuilder text = new StringBuilder("{");

    static String of(Iterable<?> values) {
        var array = new ArrayText();
        values.forEach(array::add);
        return array.end();
    }

    void add(@Nullable Object value) {
        if (text.length() > 1) {
            text.append(',');
        }
        switch (value) {
            case null -> text.append("NULL");
            case String string -> quote(string);
            case List<?> many -> quote(of(many));
            default -> text.append(value); // numbers, days, moments and truth values need no quotes
        }
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\');
            }
            text.append(character);
        }
        text.append('"');
    }

    String end() {
        return text.append('}').toString();
    }
}
