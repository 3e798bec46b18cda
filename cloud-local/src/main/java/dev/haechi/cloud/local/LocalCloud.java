package dev.haechi.cloud.local;

import dev.haechi.cloud.local.kernel.Clearing;
import dev.haechi.cloud.local.kernel.KernelReader;
import dev.haechi.cloud.local.kernel.Mending;
import dev.haechi.cloud.local.kernel.Shell;
import dev.haechi.cloud.local.rendering.Renderer;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.cloud.local.space.Rendering;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.Change;
import dev.haechi.provision.CloudProvider;
import dev.haechi.provision.CloudReader;
import dev.haechi.provision.CloudWriter;
import dev.haechi.provision.Effect;
import dev.haechi.provision.IdempotencyKey;
import dev.haechi.provision.Observation;
import dev.haechi.provision.Thing;
import dev.haechi.provision.Things;
import dev.haechi.text.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * The kernel of this machine as a cloud. Needs root. What is there is always asked of the kernel;
 * only names and facts that it has no place for are kept beside it. One writer per environment at a
 * time, by a lock on a file.
 */
public final class LocalCloud implements CloudProvider, CloudReader, CloudWriter {
    private static final Duration CLEARING = Duration.ofSeconds(60);

    /** The script of so many stays within what a shell takes and within its deadline. */
    private static final int AT_ONCE = 200;

    private static final int ROUNDS = 4;

    private final Ledger ledger;
    private final Watchtower tower = new Watchtower();

    LocalCloud(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A cloud that keeps names and facts in a folder which lasts as long as the kernel runs, such
     * as {@code /run/haechi/local}.
     *
     * @param home the state folder on whose behalf: what another one made is refused and left alone
     */
    public static LocalCloud keeping(Path folder, Path home) {
        return new LocalCloud(new FileLedger(folder, home));
    }

    /**
     * Whether there is no trace of an environment on this machine. Everybody may ask, on every
     * system: without root what root alone sees is not there.
     */
    public boolean hasNothingOf(EnvironmentName environment) {
        return ledger.things(environment).isEmpty()
                && KernelReader.names(new Names(environment).prefix()).isEmpty();
    }

    /**
     * Takes away everything of an environment, whatever is there and whatever state it is in,
     * unless another state folder holds it.
     */
    public void clear(EnvironmentName environment) {
        if (ledger.heldBy(environment).isPresent()) {
            return; // nothing of it is ours
        }
        var names = KernelReader.names(new Names(environment).prefix());
        new Clearing(names).run(CLEARING);
        ledger.forget(environment);
    }

    @Override
    public CloudReader reader() {
        return this;
    }

    @Override
    public CloudWriter writer() {
        return this;
    }

    @Override
    public List<Problem> refusals(Landscape wanted) {
        var problems = new ArrayList<Problem>();
        ledger.heldBy(wanted.environment())
                .map(home -> Problem.of(LocalCode.HELD, wanted.environment(), home))
                .ifPresent(problems::add);
        problems.addAll(Capabilities.refusals(wanted));
        return problems;
    }

    @Override
    public Observation observe(EnvironmentName environment, Duration within) {
        var ordered = Things.landscape(environment, ledger.things(environment).values());
        var wanted = Renderer.of(ordered);
        var names = new LinkedHashSet<>(wanted.spaces().keySet());
        names.addAll(KernelReader.names(new Names(environment).prefix()));
        return new Sight(ordered, wanted, KernelReader.read(names, within)).observation();
    }

    @Override
    public boolean mayHaveChanged(EnvironmentName environment) {
        return tower.stirred(environment);
    }

    @Override
    public void lookAway(EnvironmentName environment) {
        tower.lookAway(environment);
    }

    @Override
    public void apply(
            EnvironmentName environment, Change change, IdempotencyKey key, Duration within) {
        apply(environment, List.of(new Effect(change, key)), within);
    }

    /** All at once costs one look and one script: a second where one by one takes a minute. */
    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public void apply(EnvironmentName environment, List<Effect> effects, Duration within) {
        var before = ledger.things(environment);
        var after = new LinkedHashMap<>(before);
        var touched = new LinkedHashSet<String>();
        effects.forEach(effect -> order(effect.change(), after, touched));
        ledger.keep(environment, after);
        var now = Renderer.of(Things.landscape(environment, before.values()));
        var wanted = Renderer.of(Things.landscape(environment, after.values()));
        touched.addAll(touched(now, wanted, effects));
        mend(touched, wanted, within);
    }

    private static void order(
            Change change, SequencedMap<Id, Thing> ordered, SequencedSet<String> touched) {
        switch (change) {
            case Change.Create(var wanted) -> put(ordered, wanted);
            case Change.Update(_, var wanted) -> put(ordered, wanted);
            case Change.Replace(_, var wanted) -> put(ordered, wanted);
            case Change.Delete(var gone) -> ordered.remove(gone.id());
            case Change.Remove(var foreign) -> touched.add(foreign.place());
        }
    }

    private static void put(SequencedMap<Id, Thing> things, Thing thing) {
        things.put(thing.id(), thing);
    }

    /** Namespaces that differ, and those in which a changed thing has a part. */
    private static SequencedSet<String> touched(
            Rendering now, Rendering wanted, List<Effect> effects) {
        var subjects =
                effects.stream().flatMap(effect -> subject(effect.change()).stream()).toList();
        var touched = new LinkedHashSet<String>();
        for (var space : wanted.spaces().values()) {
            if (!space.equals(now.spaces().get(space.name()))
                    || subjects.stream().anyMatch(space::belongsTo)) {
                touched.add(space.name());
            }
        }
        for (var name : now.spaces().keySet()) {
            if (!wanted.spaces().containsKey(name)) {
                touched.add(name);
            }
        }
        return touched;
    }

    private static Optional<Id> subject(Change change) {
        return switch (change) {
            case Change.Create(var wanted) -> Optional.of(wanted.id());
            case Change.Update(_, var wanted) -> Optional.of(wanted.id());
            case Change.Replace(_, var wanted) -> Optional.of(wanted.id());
            case Change.Delete(var gone) -> Optional.of(gone.id());
            case Change.Remove _ -> Optional.empty();
        };
    }

    /**
     * A link that is taken away takes its other end with it: then what is left is looked at again.
     */
    private static void mend(SequencedSet<String> touched, Rendering wanted, Duration within) {
        var left = touched;
        for (int i = 0; i < ROUNDS && !left.isEmpty(); i++) {
            left = mendOnce(left, wanted, within);
        }
    }

    /** The namespaces that have to be looked at again. */
    private static SequencedSet<String> mendOnce(
            SequencedSet<String> touched, Rendering wanted, Duration within) {
        var seen = KernelReader.read(touched, within);
        var further = new LinkedHashSet<String>();
        for (var cable : Mending.missing(seen, wanted)) {
            further.add(cable.one().space());
            further.add(cable.other().space());
        }
        further.removeAll(touched);
        if (!further.isEmpty()) {
            seen.putAll(KernelReader.read(further, within));
        }
        var script = Mending.script(seen, wanted);
        if (!script.isEmpty()) {
            Shell.run("changing the network namespaces", script, within);
        }
        var again = new LinkedHashSet<>(seen.keySet());
        return Mending.takesAway(script) ? again : new LinkedHashSet<>();
    }
}
