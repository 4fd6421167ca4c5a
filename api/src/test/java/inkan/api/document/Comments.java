package inkan.api.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source file says in its Javadoc, which class files do not keep.
 *
 * @param source the text of the file
 */
record Comments(String source) {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ (?:[\\w.]*#)?([^}]+)}");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ([^@]+)");

    /** The comments of the file in which a class of the domain is written. */
    static Comments of(Class<?> type) {
        return new Comments(Checkout.read(Checkout.ROOT.resolve(Place.of(type).file())));
    }

    /** The Javadoc of a class of the domain. */
    static Comment on(Class<?> type) {
        String kind = type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        return of(type).before(kind + " " + type.getSimpleName() + "\\b");
    }

    /**
     * The Javadoc before a declaration; only annotations and modifiers may stand between the two.
     *
     * @param declaration how the declaration begins, as a regular expression
     */
    Comment before(String declaration) {
        Matcher found = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:[a-z]+\\s+)*" + declaration,
                        Pattern.DOTALL)
                .matcher(source);
        if (!found.find()) {
            throw new IllegalStateException("nothing is said of " + declaration);
        }
        String text = found.group(1).replaceAll("\\s*\\n\\s*\\* *", " ").strip();
        String plain = INLINE_TAG.matcher(text).replaceAll("`$1`");
        int tags = plain.indexOf("@param");
        Map<String, String> parameters = new LinkedHashMap<>();
        PARAMETER
                .matcher(plain)
                .results()
                .forEach(tag -> parameters.put(tag.group(1), tag.group(2).strip()));
        return new Comment(tags < 0 ? plain : plain.substring(0, tags).strip(), parameters);
    }

    /**
     * A Javadoc comment.
     *
     * @param text its description
     * @param parameters what it says of each
     */
    record Comment(String text, Map<String, String> parameters) {
        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }
    }
}
