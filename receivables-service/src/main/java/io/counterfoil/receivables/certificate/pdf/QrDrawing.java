package io.counterfoil.receivables.certificate.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import java.awt.Color;
import java.util.Map;

/** A QR code as shapes, sharp in any size. */
final class QrDrawing {

    private static final int QUIET_ZONE = 4;

    private QrDrawing() {}

    /** @param size of its side, in points */
    static Image of(String text, PdfContentByte canvas, float size) {
        BitMatrix modules = modules(text);
        float module = size / modules.getWidth();
        PdfTemplate drawing = canvas.createTemplate(size, size);
        drawing.setColorFill(Color.WHITE);
        drawing.rectangle(0, 0, size, size);
        drawing.fill();
        drawing.setColorFill(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    drawing.rectangle(x * module, size - (y + 1) * module, module, module);
                }
            }
        }
        drawing.fill();
        return Image.getInstance(drawing);
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("no QR code for " + text.length() + " characters", tooLong);
        }
    }
}
