package dev.haechi.picture;

import dev.haechi.model.network.Zone;
import java.util.Locale;

/**
 * A colour of the picture, for light and for dark backgrounds: the ground of an area and the ink of
 * borders, arrows and headings. Each ink has a contrast of at least 4.5 to its ground and to the
 * page (WCAG 2.2, 1.4.3).
 */
enum Hue {
    OUTSIDE("#f1f3f5", "#495057", "#212529", "#ced4da"),
    DMZ("#fff4e6", "#b54708", "#2b1c0c", "#ffa94d"),
    APP("#e9f3ff", "#1864ab", "#0d2136", "#74c0fc"),
    DATA("#ebfbee", "#2b6e37", "#0f2615", "#8ce99a"),
    MGMT("#f3f0ff", "#5f3dc4", "#1d1633", "#b9a3fc"),
    SEC("#fff0f6", "#a61e4d", "#2e0f1d", "#faa2c1"),
    RND("#e6fcf5", "#087256", "#0a2620", "#63e6be"),
    PARTNER("#f8f1e0", "#75591c", "#262012", "#e0c07a"),
    PLAIN("#f8f9fa", "#5c636a", "#1a1d20", "#adb5bd");

    private final String lightGround;
    private final String lightInk;
    private final String darkGround;
    private final String darkInk;

    Hue(String lightGround, String lightInk, String darkGround, String darkInk) {
        this.lightGround = lightGround;
        this.lightInk = lightInk;
        this.darkGround = darkGround;
        this.darkInk = darkInk;
    }

    static Hue of(Zone zone) {
        return switch (zone) {
            case DMZ -> DMZ;
            case APP -> APP;
            case DATA -> DATA;
            case MGMT -> MGMT;
            case SEC -> SEC;
            case RND -> RND;
            case PARTNER -> PARTNER;
        };
    }

    /** The name in class attributes and ids. */
    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    String lightGround() {
        return lightGround;
    }

    String lightInk() {
        return lightInk;
    }

    String darkGround() {
        return darkGround;
    }

    String darkInk() {
        return darkInk;
    }
}
