package inkan.api.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of the product, in the order in which a character is looked for. */
enum Face {
    /** IPAexMincho: JIS X 0213. */
    TEXT("ipaexm.ttf", 0x100000),
    /** IPAmjMincho: the characters of resident and family registers 文字情報基盤. Large, so only opened where it is needed. */
    REGISTER("ipamjm.ttf", 0x104000);

    private final String file;
    private final int firstPrivate;

    Face(String file, int firstPrivate) {
        this.file = file;
        this.firstPrivate = firstPrivate;
    }

    /** Its name in style sheets. */
    String family() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its code points for variation sequences begin, in Supplementary Private Use Area-B; no other font's meet them. */
    int firstPrivate() {
        return firstPrivate;
    }

    /** Opens it for one document. */
    TrueTypeFont open() throws IOException {
        try (InputStream font = Optional.ofNullable(Face.class.getResourceAsStream("/inkan/api/paper/" + file))
                .orElseThrow()) {
            TrueTypeFont opened = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(font));
            opened.setEnableGsub(false); // one character is one glyph, so that text can be taken out as it was put in
            return opened;
        }
    }
}
