package dev.haechi.network.course;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;

/** Blocks that hold a whole family. */
final class Families {
    private Families() {}

    static Cidr all(IpFamily family) {
        return switch (family) {
            case V4 -> Cidr.ALL_V4;
            case V6 -> Cidr.ALL_V6;
        };
    }
}
