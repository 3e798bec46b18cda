package dev.haechi.picture;

/** A place in the picture, in CSS pixels from its upper left corner. */
record Rect(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
