package dev.haechi.app.doctor;

import java.util.List;

/** One thing that the machine must bring, and how it is looked for. */
public sealed interface Prerequisite {
    /** What it is called, also in JSON; stable. */
    String name();

    /** What it is for. */
    Purpose purpose();

    /** Whether nothing works without it; else only what it is for. */
    default boolean needed() {
        return true;
    }

    /**
     * A command on the PATH.
     *
     * @param command that is looked for
     * @param debianPackage that brings it on Debian and Ubuntu
     */
    record Tool(String command, String debianPackage, Purpose purpose) implements Prerequisite {
        @Override
        public String name() {
            return command;
        }
    }

    /** A Java of at least this feature version. */
    record Java(int feature) implements Prerequisite {
        @Override
        public String name() {
            return "java";
        }

        @Override
        public Purpose purpose() {
            return Purpose.BUILD;
        }
    }

    /** A Linux kernel of at least this version. */
    record Kernel(int major, int minor) implements Prerequisite {
        @Override
        public String name() {
            return "linux";
        }

        @Override
        public Purpose purpose() {
            return Purpose.NAMESPACES;
        }
    }

    /** The right to make namespaces and firewall tables. */
    record Root() implements Prerequisite {
        @Override
        public String name() {
            return "root";
        }

        @Override
        public Purpose purpose() {
            return Purpose.NAMESPACES;
        }
    }

    /**
     * Something that the kernel may or may not allow here (a container often does not): tried.
     *
     * @param command harmless, leaves nothing behind, ends with 0 where it is allowed
     */
    record Trial(String name, Purpose purpose, List<String> command) implements Prerequisite {
        public Trial {
            command = List.copyOf(command);
        }
    }

    /** Free space in the folder of Haechi's state, in MiB. */
    record DiskSpace(long mebibytes) implements Prerequisite {
        @Override
        public String name() {
            return "disk";
        }

        @Override
        public Purpose purpose() {
            return Purpose.ROOM;
        }
    }

    /** The binaries of the newest Kubernetes: only clusters of one's own need them. */
    record ClusterBinaries() implements Prerequisite {
        @Override
        public String name() {
            return "kubernetes-binaries";
        }

        @Override
        public Purpose purpose() {
            return Purpose.CLUSTERS;
        }

        @Override
        public boolean needed() {
            return false;
        }
    }

    /** Memory that new processes can have, in MiB. */
    record Memory(long mebibytes) implements Prerequisite {
        @Override
        public String name() {
            return "memory";
        }

        @Override
        public Purpose purpose() {
            return Purpose.ROOM;
        }
    }
}
