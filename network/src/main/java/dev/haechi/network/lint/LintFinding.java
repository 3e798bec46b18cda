package dev.haechi.network.lint;

import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Origins;
import dev.haechi.text.Problem;
import java.util.List;

/**
 * One thing that was found.
 *
 * @param about what is to be mended
 * @param in what it stands in, where it was not written at a place of its own
 * @param arguments of the code's texts
 */
public record LintFinding(LintCode code, Id about, Id in, List<Object> arguments) {
    public LintFinding {
        arguments = List.copyOf(arguments);
    }

    static LintFinding of(LintCode code, Id about, Id in, Object... arguments) {
        return new LintFinding(code, about, in, List.of(arguments));
    }

    /** The finding at the place where it was written, with why and how to mend it. */
    public Problem problem(Origins origins) {
        var origin = origins.of(about).or(() -> origins.of(in));
        return new Problem(code, arguments, origin, List.of());
    }
}
