package dev.haechi.picture;

import java.util.List;

/** What is to be drawn, before anything has a place. */
record Scene(String title, String subtitle, List<Shape> shapes, List<Arrow> arrows) {
    Scene {
        shapes = List.copyOf(shapes);
        arrows = List.copyOf(arrows);
    }
}
