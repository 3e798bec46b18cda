package dev.haechi.app.doctor;

import java.util.List;
import java.util.Optional;

/** The machine, asked questions that change nothing. Each answers within a few seconds. */
public interface Host {
    /** The kernel's name and version, such as {@code Linux 6.1.0-32-amd64}. */
    String kernel();

    /** The version of Java that runs this, such as {@code 25.0.3}. */
    String java();

    /** True for root. */
    boolean root();

    /** True where {@code apt-get} installs packages. */
    boolean debian();

    /** The path of a command on the PATH (the folders of root's commands included). */
    Optional<String> find(String command);

    /** The version of an installed Debian package; empty when unknown. */
    Optional<String> version(String debianPackage);

    /** True when the command ended with 0. */
    boolean succeeds(List<String> command);

    /** Free space for the state folder, in MiB. */
    long freeMebibytes();

    /** Memory available to new processes, in MiB. */
    long availableMebibytes();
}
