package dev.haechi.picture;

/** A point of the picture, in CSS pixels from its upper left corner. */
record Point(double x, double y) {}
