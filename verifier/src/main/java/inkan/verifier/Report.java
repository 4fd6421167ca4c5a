package inkan.verifier;

import java.util.HexFormat;
import java.util.Locale;

/** Writes a verdict for people. */
final class Report {

    private Report() {}

    static String of(Verdict verdict) {
        var out = new StringBuilder();
        verdict.manifest()
                .ifPresent(manifest -> out.append(String.format(
                        Locale.ROOT,
                        "Export of %s%s, positions %,d to %,d, %,d events, out of %s at size %,d, made at %s.%n",
                        manifest.kind(),
                        manifest.of().isEmpty() ? "" : " " + Text.visible(manifest.of()),
                        manifest.from(),
                        manifest.to(),
                        manifest.events(),
                        Text.visible(manifest.origin()),
                        manifest.anchor().size(),
                        Text.visible(manifest.madeAt()))));
        out.append(String.format(
                Locale.ROOT,
                "%,d events proved. SHA-256 of what is signed: %s%n",
                verdict.events(),
                HexFormat.of().formatHex(verdict.sha256())));
        verdict.keys()
                .forEach(key -> out.append("Trusted key: ")
                        .append(Text.visible(key.text()))
                        .append('\n'));
        out.append('\n');
        for (Finding finding : verdict.findings()) {
            out.append(finding.kind());
            String place = finding.place().toString();
            out.append(place.isEmpty() ? "" : " at " + place);
            out.append(finding.other().equals(Finding.Place.NONE) ? "" : " and " + finding.other());
            out.append(": ").append(finding.what()).append('\n');
        }
        if (verdict.count() > verdict.findings().size()) {
            out.append(String.format(
                    Locale.ROOT,
                    "… and %,d more%n",
                    verdict.count() - verdict.findings().size()));
        }
        out.append(
                verdict.clean()
                        ? "CLEAN: every event is the one that was signed, and so is the file.\n"
                        : String.format(Locale.ROOT, "NOT CLEAN: %,d findings.%n", verdict.count()));
        out.append("\nNot checked:\n");
        verdict.notChecked().forEach(what -> out.append("- ").append(what).append('\n'));
        return out.toString();
    }
}
