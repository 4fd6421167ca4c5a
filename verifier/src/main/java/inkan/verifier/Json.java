package inkan.verifier;

import java.util.HexFormat;
import java.util.List;

/** Writes a verdict as one JSON object, in UTF-8. */
final class Json {

    private final StringBuilder out = new StringBuilder();

    static String of(Verdict verdict) {
        var json = new Json();
        json.verdict(verdict);
        return json.out.toString();
    }

    private void verdict(Verdict verdict) {
        out.append("{\"clean\":").append(verdict.clean());
        out.append(",\"signed\":").append(verdict.signed());
        out.append(",\"sha256\":\"")
                .append(HexFormat.of().formatHex(verdict.sha256()))
                .append('"');
        verdict.manifest().ifPresent(this::manifest);
        out.append(",\"provedEvents\":").append(verdict.events());
        out.append(",\"findingCount\":").append(verdict.count());
        out.append(",\"findings\":[");
        for (int i = 0; i < verdict.findings().size(); i++) {
            out.append(i == 0 ? "" : ",");
            finding(verdict.findings().get(i));
        }
        out.append(']');
        texts("trustedKeys", verdict.keys().stream().map(Key::text).toList());
        texts("notChecked", verdict.notChecked());
        out.append('}');
    }

    private void manifest(Manifest manifest) {
        out.append(",\"manifest\":{\"kind\":").append(quoted(manifest.kind()));
        if (!manifest.of().isEmpty()) {
            out.append(",\"of\":").append(quoted(manifest.of()));
        }
        out.append(",\"origin\":").append(quoted(manifest.origin()));
        out.append(",\"size\":").append(manifest.anchor().size());
        out.append(",\"from\":").append(manifest.from());
        out.append(",\"to\":").append(manifest.to());
        out.append(",\"events\":").append(manifest.events());
        out.append(",\"madeAt\":").append(quoted(manifest.madeAt())).append('}');
    }

    private void finding(Finding finding) {
        out.append("{\"kind\":\"").append(finding.kind()).append('"');
        place("first", "last", "stream", "firstSequence", "lastSequence", finding.place());
        place("otherFirst", "otherLast", "otherStream", "otherFirstSequence", "otherLastSequence", finding.other());
        out.append(",\"what\":").append(quoted(finding.what())).append('}');
    }

    private void place(
            String first, String last, String stream, String firstSequence, String lastSequence, Finding.Place place) {
        if (place.hasPositions()) {
            number(first, place.first());
            number(last, place.last());
        }
        if (!place.stream().isEmpty()) {
            out.append(",\"").append(stream).append("\":").append(quoted(place.stream()));
            number(firstSequence, place.firstSequence());
            number(lastSequence, place.lastSequence());
        }
    }

    private void number(String name, long value) {
        out.append(",\"").append(name).append("\":").append(value);
    }

    private void texts(String name, List<String> texts) {
        out.append(",\"").append(name).append("\":[");
        for (int i = 0; i < texts.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(texts.get(i)));
        }
        out.append(']');
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || Character.isSurrogate((char) c)) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
