package inkan.api.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A printed paper, as others read it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReadPaper(byte[] pdf) {

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    /** All text, without any white space. */
    public String text() {
        return read(document -> new PDFTextStripper().getText(document).replaceAll("\\s", ""));
    }

    /** The text of one page, from 1, without any white space. */
    String text(int page) {
        return read(document -> {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).replaceAll("\\s", "");
        });
    }

    BufferedImage image(int page, int dpi) {
        return read(document -> new PDFRenderer(document).renderImageWithDPI(page - 1, dpi));
    }

    /** How much of a page is not white, from 0 to 1. */
    double ink(int page) {
        BufferedImage image = image(page, 50);
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFF) < 128) {
                    dark++;
                }
            }
        }
        return (double) dark / image.getWidth() / image.getHeight();
    }

    /** Every font of every page. */
    List<PDFont> fonts() {
        return read(document -> {
            var fonts = new ArrayList<PDFont>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            return fonts;
        });
    }
}
