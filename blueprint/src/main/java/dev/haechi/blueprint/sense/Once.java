package dev.haechi.blueprint.sense;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.Written;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import java.util.HashMap;
import java.util.List;

/**
 * Reports what is there twice.
 *
 * @param what kind of thing, as the key that names it
 */
record Once(Problems problems, String what) {

    <T> void check(List<Written<T>> all) {
        var first = new HashMap<T, Origin>();
        for (var one : all) {
            var before = first.putIfAbsent(one.value(), one.origin());
            if (before != null) {
                problems.add(
                        one.origin(), BlueprintCode.DUPLICATE, what, one.value(), before.line());
            }
        }
    }
}
