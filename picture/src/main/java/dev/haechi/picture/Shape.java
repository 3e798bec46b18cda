package dev.haechi.picture;

import java.util.List;

/** Something that takes room in the picture. */
sealed interface Shape {
    /** Unique in the scene; arrows refer to it. */
    String id();

    /** Of the zone that it belongs to. */
    Hue hue();

    /**
     * A VPC or subnet.
     *
     * @param subtitle shown under the title, lighter
     * @param emphasised whether its ground is tinted (a zone) or plain (a VPC)
     */
    record Area(
            String id,
            Hue hue,
            String title,
            String subtitle,
            boolean emphasised,
            List<Shape> inside)
            implements Shape {
        public Area {
            inside = List.copyOf(inside);
        }
    }

    /**
     * A service, gateway or outside network.
     *
     * @param lines under the title, small
     * @param badges at the lower edge
     * @param count how many instances it stands for; above 1 it is drawn as a stack
     */
    record Box(
            String id,
            Hue hue,
            Icon icon,
            String title,
            List<String> lines,
            List<String> badges,
            int count)
            implements Shape {
        public Box {
            lines = List.copyOf(lines);
            badges = List.copyOf(badges);
        }
    }
}
