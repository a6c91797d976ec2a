package org.henji.query.certificate.print;

/** A rectangle, in millimetres from the upper left corner of the page. */
record Box(double x, double y, double width, double height) {

    /** The largest of those proportions that stands within, in the middle. */
    Box around(double otherWidth, double otherHeight) {
        double scale = Math.min(width / otherWidth, height / otherHeight);
        double scaledWidth = otherWidth * scale;
        double scaledHeight = otherHeight * scale;
        return new Box(x + (width - scaledWidth) / 2, y + (height - scaledHeight) / 2, scaledWidth, scaledHeight);
    }
}
