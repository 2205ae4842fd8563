package org.academy.attendance.site;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as a picture that a phone reads: black on white in light and dark, small, and sharp on paper. */
final class Qr {

    private static final int QUIET = 2;

    private Qr() {}

    /** A path in a square of {@link #size} modules. */
    record Drawing(int size, String path) {}

    static Drawing of(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            var path = new StringBuilder();
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    var start = column;
                    while (column < matrix.getWidth() && matrix.get(column, row)) {
                        column++;
                    }
                    if (column > start) {
                        path.append('M').append(start).append(' ').append(row);
                        path.append('h')
                                .append(column - start)
                                .append("v1h-")
                                .append(column - start)
                                .append('z');
                    }
                }
            }
            return new Drawing(matrix.getWidth(), path.toString());
        } catch (WriterException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
