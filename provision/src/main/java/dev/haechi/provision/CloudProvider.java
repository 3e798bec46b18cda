package dev.haechi.provision;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.text.Problem;
import java.util.List;

/** A place where landscapes become real. Whoever only looks gets the reader alone. */
public interface CloudProvider {
    CloudReader reader();

    CloudWriter writer();

    /** What of a landscape this provider cannot make, each by name; nothing is changed. */
    List<Problem> refusals(Landscape wanted);
}
