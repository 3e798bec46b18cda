package dev.haechi.picture;

/** A sign of 20 × 20 in a box, as the data of an SVG path drawn with a line of width 1.6. */
enum Icon {
    GLOBE(
            "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16M2 10h16"
                    + "M10 2c-5.5 5-5.5 11 0 16M10 2c5.5 5 5.5 11 0 16"),
    BUILDING("M4 18V3h8v15M12 8h4v10M2 18h16M7 6.5h2M7 10h2M7 13.5h2"),
    GATE("M3 18V8a7 6 0 0 1 14 0v10M3 18h4v-8a3 2.4 0 0 1 6 0v8h4"),
    SHIELD(
            "M10 2l7 2.5v5c0 4.500-3 7-7 8.500c-4-1.500-7-4-7-8.500v-5zM6.500 10l2.500 2.500l4.500-5"),
    SPLIT(
            "M2 10h6M8 10l6-5h4M8 10h10M8 10l6 5h4M15.500 3l2.500 2l-2.500 2M15.500 13l2.500 2l-2.500 2"),
    CUBE("M10 2l7 4v8l-7 4l-7-4V6zM3 6l7 4l7-4M10 10v8"),
    CYLINDER("M3 5a7 3 0 1 0 14 0a7 3 0 1 0-14 0v10a7 3 0 0 0 14 0V5M3 10a7 3 0 0 0 14 0"),
    PAGE("M2 4h16v12H2zM2 8h16M4.500 6h.1M7 6h.1"),
    PULSE("M2 11h4l2.500-6l3.500 11l2.500-5H18"),
    KEY("M2.500 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0M9.300 9.800L17 17.500M13.500 14l2-2"),
    WRENCH(
            "M12 3a5 5 0 0 0-4.500 7L2.500 15a1.800 1.800 0 0 0 2.500 2.500l5-5a5 5 0 0 0 7-5.500l-3 2.500l-3-3z"),
    LINK(
            "M8 12a3.500 3.500 0 0 0 5 0l3-3a3.500 3.500 0 0 0-5-5l-1 1M12 8a3.500 3.500 0 0 0-5 0l-3 3a3.500 3.500 0 0 0 5 5l1-1");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
