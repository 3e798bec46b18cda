package dev.haechi.model.landscape;

import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import java.util.List;
import java.util.Optional;

/** Collects problems of things, each at the place where the thing was written. */
record Complaints(Origins origins, Problems problems) {

    void add(Id about, LandscapeCode code, Object... arguments) {
        problems.add(new Problem(code, List.of(arguments), origins.of(about), List.of()));
    }

    /** That {@code to} has to exist. */
    void exists(Id from, Id to, Optional<?> found) {
        if (found.isEmpty()) {
            add(from, LandscapeCode.DANGLING, from, to);
        }
    }

    /** That {@code to} has to exist, in the same VPC as {@code from}; says whether it does. */
    boolean sameVpc(Id from, VpcId near, Id to, Optional<VpcId> far) {
        exists(from, to, far);
        if (far.isPresent() && !far.get().equals(near)) {
            add(from, LandscapeCode.OTHER_VPC, from, near, to, far.get());
        }
        return far.isPresent() && far.get().equals(near);
    }
}
