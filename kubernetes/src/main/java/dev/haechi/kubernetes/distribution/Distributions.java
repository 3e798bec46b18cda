package dev.haechi.kubernetes.distribution;

import dev.haechi.text.Result;
import java.util.List;

/** The binaries that this machine has, or can build from pinned Go modules. */
public interface Distributions {
    /** The minor versions that can be had, newest first; at least one. */
    List<String> versions();

    /**
     * The binaries of a version, where they are: in the folder that the person chose, else in the
     * cache. Looks at sizes and times, reads a file only where they changed: milliseconds. Runs
     * nothing of its cache; a program of the chosen folder is asked for its version when nothing
     * else tells it. A problem says how they are had.
     */
    Result<Distribution> find(String version);

    /**
     * The same, with all that is missing or damaged built, and every byte of what is there read.
     * Takes seconds when everything is there, and minutes per binary otherwise. What was built
     * stays whatever happens; another build of the same folder is waited for. A folder that the
     * person chose is judged and never written to.
     */
    Result<Built> build(BuildRequest request, BuildWatch watch);

    /**
     * What a build came to.
     *
     * @param distribution complete
     * @param built what was not there before, in the order of building
     */
    record Built(Distribution distribution, List<String> built) {
        public Built {
            built = List.copyOf(built);
        }
    }
}
