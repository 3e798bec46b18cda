package dev.haechi.cloud.local;

import dev.haechi.cloud.local.space.Piece;
import dev.haechi.cloud.local.space.Rendering;
import dev.haechi.cloud.local.space.SeenSpace;
import dev.haechi.cloud.local.space.Space;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.Altered;
import dev.haechi.provision.Binding;
import dev.haechi.provision.Foreign;
import dev.haechi.provision.Observation;
import dev.haechi.provision.Things;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Compares what the kernel has with what was ordered, and says it in the landscape's words. */
final class Sight {
    private final Landscape ordered;
    private final Rendering wanted;
    private final SequencedMap<String, SeenSpace> seen;
    private final SequencedMap<Id, String> altered = new LinkedHashMap<>();
    private final Set<Id> there = new LinkedHashSet<>();
    private final Set<Id> hasPieces = new LinkedHashSet<>();

    Sight(Landscape ordered, Rendering wanted, SequencedMap<String, SeenSpace> seen) {
        this.ordered = ordered;
        this.wanted = wanted;
        this.seen = seen;
    }

    Observation observation() {
        var foreign = new ArrayList<Foreign>();
        var bindings = new ArrayList<Binding>();
        for (var space : seen.values()) {
            var meant = wanted.spaces().get(space.name());
            if (meant != null) {
                compare(meant, space);
                bindings.add(new Binding(meant.owner(), space.name()));
            } else if (space.state() != SeenSpace.State.ABSENT) {
                foreign.add(new Foreign(space.name(), "network namespace"));
            }
        }
        var things = Things.of(ordered);
        things.keySet().removeIf(id -> hasPieces.contains(id) && !there.contains(id));
        var landscape = Things.landscape(ordered.environment(), things.values());
        var changed = new ArrayList<Altered>();
        altered.forEach((id, how) -> add(changed, things.containsKey(id), id, how));
        var now = new AsItIs(ordered, wanted, seen).of(landscape);
        return new Observation(now, changed, foreign, bindings);
    }

    private static void add(List<Altered> changed, boolean exists, Id id, String how) {
        if (exists) {
            changed.add(new Altered(id, how));
        }
    }

    private void compare(Space meant, SeenSpace space) {
        hasPieces.add(meant.owner());
        if (space.state() == SeenSpace.State.PRESENT) {
            there.add(meant.owner());
        }
        meant.pieces()
                .forEach(
                        (piece, owner) -> {
                            hasPieces.add(owner);
                            if (space.pieces().contains(piece)) {
                                if (!(piece instanceof Piece.Setting)) {
                                    there.add(owner);
                                }
                            } else {
                                altered.putIfAbsent(
                                        owner, "missing in " + space.name() + ": " + piece);
                            }
                        });
        for (var piece : space.pieces()) {
            if (!(piece instanceof Piece.Setting) && !meant.pieces().containsKey(piece)) {
                altered.putIfAbsent(meant.owner(), "unexpected in " + space.name() + ": " + piece);
            }
        }
    }
}
