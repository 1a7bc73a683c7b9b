package io.moked.gateway.factor;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the page draws it.
 *
 * @param size how many squares a side has, without the margin
 * @param path the dark squares as the data of an SVG path
 */
record QrPicture(int size, String path) {

    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size, path.toString());
    }

    @Override
    public String toString() {
        return "QrPicture[***]";
    }
}
