package dev.haechi.model.json;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.Taker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the long lists of a landscape, groups and instances, while its text is still being read.
 * For one landscape.
 */
public final class LandscapeReading implements Taker {
    /** Who does the work: at once, or beside what is going on until the answer is asked for. */
    public interface Beside {
        <T> Supplier<T> start(Supplier<T> work);
    }

    /** Nothing was taken. */
    static final LandscapeReading NOTHING =
            new LandscapeReading(
                    new Beside() {
                        @Override
                        public <T> Supplier<T> start(Supplier<T> work) {
                            return work;
                        }
                    });

    private final Beside beside;
    private final List<Supplier<Part<SecurityGroup>>> groups = new ArrayList<>();
    private final List<Supplier<Part<Instance>>> instances = new ArrayList<>();

    public LandscapeReading(Beside beside) {
        this.beside = beside;
    }

    /** Some things of one list, in their order, and what is wrong with them. */
    private record Part<T>(List<T> things, Places places, Problems problems) {
        static <T> Part<T> of(List<Node> items, BiFunction<Places, JsonIn, T> read) {
            var part = new Part<T>(new ArrayList<>(), new Places(), new Problems());
            for (var item : items) {
                JsonIn.of(item, part.problems)
                        .map(in -> in.whole(all -> read.apply(part.places, all)))
                        .ifPresent(part.things::add);
            }
            return part;
        }
    }

    @Override
    public boolean takes(String list, Map<String, Node.Entry> before) {
        return switch (list) {
            case "groups", "instances" ->
                    says(before, "apiVersion", LandscapeJson.API_VERSION)
                            && says(before, "kind", LandscapeJson.KIND);
            case String _ -> false;
        };
    }

    private static boolean says(Map<String, Node.Entry> before, String name, String what) {
        var entry = before.get(name);
        return entry != null
                && entry.value() instanceof Node.Text(_, var text)
                && text.equals(what);
    }

    @Override
    public void take(String list, List<Node> items) {
        switch (list) {
            case "groups" -> groups.add(start(items, (to, in) -> new FilterIn(to).group(in)));
            case "instances" ->
                    instances.add(start(items, (to, in) -> new ComputeIn(to).instance(in)));
            case String other -> throw new IllegalArgumentException(other + " is not taken");
        }
    }

    private <T> Supplier<Part<T>> start(List<Node> items, BiFunction<Places, JsonIn, T> read) {
        return beside.start(() -> Part.of(items, read));
    }

    /** The groups that were taken, and those that are left. */
    List<SecurityGroup> groups(JsonIn in, Places places, Function<JsonIn, SecurityGroup> read) {
        return all(groups, in, places, () -> in.list("groups", read));
    }

    /** The instances that were taken, and those that are left. */
    List<Instance> instances(JsonIn in, Places places, Function<JsonIn, Instance> read) {
        return all(instances, in, places, () -> in.list("instances", read));
    }

    private static <T> List<T> all(
            List<Supplier<Part<T>>> taken, JsonIn in, Places places, Supplier<List<T>> left) {
        var all = new ArrayList<T>();
        for (var one : taken) {
            var part = one.get();
            all.addAll(part.things());
            places.addAll(part.places());
            in.addAll(part.problems());
        }
        all.addAll(left.get());
        return all;
    }
}
