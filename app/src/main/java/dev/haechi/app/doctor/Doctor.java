package dev.haechi.app.doctor;

import dev.haechi.app.doctor.Prerequisite.ClusterBinaries;
import dev.haechi.app.doctor.Prerequisite.DiskSpace;
import dev.haechi.app.doctor.Prerequisite.Java;
import dev.haechi.app.doctor.Prerequisite.Kernel;
import dev.haechi.app.doctor.Prerequisite.Memory;
import dev.haechi.app.doctor.Prerequisite.Root;
import dev.haechi.app.doctor.Prerequisite.Tool;
import dev.haechi.app.doctor.Prerequisite.Trial;
import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.kubernetes.distribution.Distributions;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for every prerequisite. Changes nothing on the machine. */
public final class Doctor {
    /** Below this not even a database can be begun. */
    private static final long LEAST_MEBIBYTES = 512;

    private static final String INSTALL = "apt-get install -y --no-install-recommends ";

    private final Host host;
    private final List<Prerequisite> prerequisites;
    private final Distributions distributions;

    /** A doctor of one machine. */
    public Doctor(Host host, List<Prerequisite> prerequisites, Distributions distributions) {
        this.host = host;
        this.prerequisites = List.copyOf(prerequisites);
        this.distributions = distributions;
    }

    /** Looks for all of them; takes up to a second. */
    public Examination examine() {
        Set<String> packages = new LinkedHashSet<>();
        var findings =
                prerequisites.stream().map(prerequisite -> find(prerequisite, packages)).toList();
        return new Examination(
                findings.stream().allMatch(one -> one.present() || !one.needed()),
                findings,
                packages.isEmpty()
                        ? Optional.empty()
                        : Optional.of(asRoot(INSTALL + String.join(" ", packages))));
    }

    /**
     * What keeps an environment from being begun at all: missing commands, a full disk. Takes
     * milliseconds; what is there but not enough is for {@link #examine}.
     */
    public List<Problem> obstacles() {
        var problems = new ArrayList<Problem>();
        var missing =
                prerequisites.stream()
                        .filter(Tool.class::isInstance)
                        .map(Tool.class::cast)
                        .filter(tool -> host.find(tool.command()).isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    Problem.of(
                            DoctorCode.COMMANDS_MISSING,
                            joined(missing, Tool::command, ", "),
                            asRoot(INSTALL + joined(missing, Tool::debianPackage, " "))));
        }
        if (host.freeMebibytes() < LEAST_MEBIBYTES) {
            problems.add(Problem.of(DoctorCode.DISK_FULL, host.freeMebibytes(), LEAST_MEBIBYTES));
        }
        return problems;
    }

    private static String joined(List<Tool> tools, Function<Tool, String> what, String between) {
        return tools.stream().map(what).distinct().collect(Collectors.joining(between));
    }

    private Finding find(Prerequisite prerequisite, Set<String> packages) {
        return switch (prerequisite) {
            case Tool tool -> tool(tool, packages);
            case Java java -> atLeast(java, host.java(), java.feature(), 0, installJava());
            case Kernel kernel -> kernel(kernel);
            case Root root -> root(root);
            case Trial trial -> trial(trial);
            case ClusterBinaries binaries -> binaries(binaries);
            case DiskSpace disk ->
                    room(
                            disk,
                            host.freeMebibytes(),
                            disk.mebibytes(),
                            "free space there, or put the state elsewhere:"
                                    + " export HAECHI_HOME=/a/larger/disk");
            case Memory memory ->
                    room(
                            memory,
                            host.availableMebibytes(),
                            memory.mebibytes(),
                            "stop other programs, or give the machine more memory");
        };
    }

    private Finding tool(Tool tool, Set<String> packages) {
        Optional<String> path = host.find(tool.command());
        if (path.isPresent()) {
            return Finding.present(tool, host.version(tool.debianPackage()).orElse(path.get()));
        }
        packages.add(tool.debianPackage());
        return Finding.missing(
                tool,
                host.debian()
                        ? asRoot(INSTALL + tool.debianPackage())
                        : "install the command "
                                + tool.command()
                                + " with your system's package manager");
    }

    private String asRoot(String command) {
        return host.root() ? command : "sudo " + command;
    }

    private static String installJava() {
        return "install a JDK 25 (adoptium.net) and: export HAECHI_JAVA_HOME=/its/folder";
    }

    private Finding kernel(Kernel wanted) {
        String[] words = host.kernel().split(" ", 2);
        if (!words[0].equals("Linux") || words.length < 2) {
            return Finding.unfit(
                    wanted,
                    host.kernel(),
                    "Linux",
                    "run the local cloud on Linux; check, reach, trace and explain work here");
        }
        return atLeast(
                wanted,
                words[1],
                wanted.major(),
                wanted.minor(),
                "use a system with a newer kernel, for example Debian 12");
    }

    private static Finding atLeast(
            Prerequisite of, String version, int major, int minor, String mend) {
        String[] parts = version.split("[^0-9]+", 3);
        int foundMajor = number(parts, 0);
        int foundMinor = number(parts, 1);
        boolean enough = foundMajor > major || (foundMajor == major && foundMinor >= minor);
        return enough
                ? Finding.present(of, version)
                : Finding.unfit(of, version, major + "." + minor, mend);
    }

    private static int number(String[] parts, int index) {
        return index < parts.length && !parts[index].isEmpty() ? Integer.parseInt(parts[index]) : 0;
    }

    private Finding root(Root root) {
        return host.root()
                ? Finding.present(root, "root")
                : Finding.missing(root, "sudo ./haechi …");
    }

    private Finding trial(Trial trial) {
        return host.succeeds(trial.command())
                ? Finding.present(trial, "works")
                : Finding.missing(trial, "see why: " + asRoot(String.join(" ", trial.command())));
    }

    private Finding binaries(ClusterBinaries wanted) {
        var version = distributions.versions().getFirst();
        return switch (distributions.find(version)) {
            case Result.Ok<Distribution>(var found) ->
                    Finding.present(wanted, found.version() + ", " + found.folder());
            case Result.Failed<Distribution>(var problems) ->
                    Finding.missing(wanted, said(problems.getFirst()));
        };
    }

    /** What is wrong, where it is more than that there is nothing yet; and its remedy. */
    private static String said(Problem problem) {
        var fix = Language.ENGLISH.fix(problem);
        boolean nothingYet =
                problem.code() == DistributionCode.NOT_BUILT
                        || problem.code() == DistributionCode.NOT_BUILT_NO_GO;
        return nothingYet ? fix : Language.ENGLISH.say(problem) + ": " + fix;
    }

    private static Finding room(Prerequisite of, long found, long wanted, String mend) {
        return found >= wanted
                ? Finding.present(of, found + " MiB")
                : Finding.unfit(of, found + " MiB", wanted + " MiB", mend);
    }
}
