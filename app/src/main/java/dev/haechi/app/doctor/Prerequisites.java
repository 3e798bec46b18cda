package dev.haechi.app.doctor;

import dev.haechi.app.doctor.Prerequisite.ClusterBinaries;
import dev.haechi.app.doctor.Prerequisite.DiskSpace;
import dev.haechi.app.doctor.Prerequisite.Java;
import dev.haechi.app.doctor.Prerequisite.Kernel;
import dev.haechi.app.doctor.Prerequisite.Memory;
import dev.haechi.app.doctor.Prerequisite.Root;
import dev.haechi.app.doctor.Prerequisite.Tool;
import dev.haechi.app.doctor.Prerequisite.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the local cloud needs of a machine. */
public final class Prerequisites {
    private Prerequisites() {}

    /**
     * All of them.
     *
     * @param packages the text of {@code packages.txt}: package, command, purpose on each line;
     *     {@code #} starts a comment
     */
    public static List<Prerequisite> of(String packages) {
        var all = new ArrayList<Prerequisite>();
        all.add(new Java(25));
        // 5.10: the oldest kernel of a Debian that still gets fixes; nftables sets and cgroups fit
        all.add(new Kernel(5, 10));
        all.add(new Root());
        all.add(
                new Trial(
                        "network-namespaces",
                        Purpose.NAMESPACES,
                        List.of("unshare", "--net", "true")));
        all.add(
                new Trial(
                        "nftables",
                        Purpose.FIREWALL,
                        List.of("unshare", "--net", "nft", "add", "table", "inet", "haechi")));
        packages.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(Prerequisites::tool)
                .forEach(all::add);
        // measured: images and package caches of the example take 2.5 GiB, its services 1.5 GiB
        all.add(new DiskSpace(4_096));
        all.add(new Memory(2_048));
        all.add(new ClusterBinaries());
        return List.copyOf(all);
    }

    private static Tool tool(String line) {
        String[] columns = line.split("\\s+", -1);
        if (columns.length != 3) {
            throw new IllegalArgumentException(
                    "packages.txt: '" + line + "' is not a package, a command and a purpose");
        }
        return new Tool(
                columns[1], columns[0], Purpose.valueOf(columns[2].toUpperCase(Locale.ROOT)));
    }
}
