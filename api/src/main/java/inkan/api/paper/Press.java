package inkan.api.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import inkan.time.Moment;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints sheets as PDF. The same sheet with the same date and number is the same file, byte for byte. Fonts are embedded,
 * as far as they are used; nothing is ever loaded from anywhere.
 */
final class Press {

    private static final int FONT_WEIGHT = 400;
    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>).*?(</xmp:CreateDate>)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    static {
        XRLog.setLoggingEnabled(false); // it would write what it stumbles upon, and the sheets hold personal data
    }

    /** A font of the document, and what its glyphs stand for. */
    private record Embedded(PDType0Font font, Repertoire repertoire) {}

    private Press() {}

    /**
     * Prints a sheet.
     *
     * @param dated what the file says when it was made
     * @param number identifies the document
     */
    static byte[] print(Sheet sheet, Instant dated, long number) {
        try (var pdf = new PDDocument()) {
            pdf.setDocumentId(number);
            List<Embedded> fonts = layOut(sheet, pdf);
            date(pdf, dated.atZone(Moment.JAPAN));
            pdf.save(OutputStream.nullOutputStream()); // makes the subsets of the fonts
            for (Embedded font : fonts) {
                tellTexts(pdf, font);
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Embedded> layOut(Sheet sheet, PDDocument pdf) throws IOException {
        var fonts = new ArrayList<Embedded>();
        var builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfAConformance(PdfAConformance.PDFA_2_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Inkan")
                .withW3cDocument(sheet.document(), "")
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (Map.Entry<Face, Lettering.Opened> face : sheet.lettering().opened().entrySet()) {
            PDType0Font font = PDType0Font.load(pdf, face.getValue().font(), true);
            fonts.add(new Embedded(font, face.getValue().repertoire()));
            builder.useFont(new PDFontSupplier(font), face.getKey().family(), FONT_WEIGHT, FontStyle.NORMAL, true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
        return fonts;
    }

    /** The library has written the time of the machine, in two places that have to say the same. */
    private static void date(PDDocument pdf, ZonedDateTime dated) throws IOException {
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(dated));
        var metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        String redated = CREATED.matcher(metadata).replaceFirst("$1" + DATE.format(dated) + "$2");
        pdf.getDocumentCatalog()
                .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(redated.getBytes(StandardCharsets.UTF_8))));
    }

    /** Says what each glyph stands for. The library would take one of the characters that the font draws with it. */
    private static void tellTexts(PDDocument pdf, Embedded font) throws IOException {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        font.repertoire()
                .texts()
                .forEach((glyph, text) -> map.append("1 beginbfchar\n<%04X> <%s>\nendbfchar\n"
                        .formatted(
                                glyph,
                                HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)))));
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var stream = new ByteArrayInputStream(map.toString().getBytes(StandardCharsets.US_ASCII));
        font.font().getCOSObject().setItem(COSName.TO_UNICODE, new PDStream(pdf, stream, COSName.FLATE_DECODE));
    }
}
