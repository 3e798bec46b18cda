package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.KubernetesSpec;
import dev.haechi.blueprint.PoolSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.workload.Resources;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.List;
import java.util.Optional;

/** Reads {@code spec.kubernetes}. */
final class KubernetesReader {
    /** Older ones lack the admission policies that Haechi needs (stable since 1.30). */
    private static final int OLDEST_MINOR = 30;

    private static final int MOST_WORKERS = 50;

    /** What every node gets of the pods' block. */
    private static final int NODE_BLOCK = 24;

    /** The controller manager gives out at most 2^16 blocks of {@link #NODE_BLOCK}. */
    private static final int WIDEST_PODS = 8;

    /** The API server refuses wider ones. */
    private static final int WIDEST_SERVICES = 12;

    /** kubeadm wants ten addresses at least. */
    private static final int NARROWEST_SERVICES = 28;

    private static final int PROCESSES = 8192;

    private static final Resources USUAL = new Resources(2000, 2048L << 20, PROCESSES);

    /** What kubeadm wants of a control node: two cores and 1700 MB. */
    private static final Resources LEAST = new Resources(2000, 1700L * 1000 * 1000, PROCESSES);

    private final Problems problems;
    private final Origin key;

    KubernetesReader(Problems problems, Origin key) {
        this.problems = problems;
        this.key = key;
    }

    Optional<KubernetesSpec> read(Field field) {
        return field.mapping().map(this::read);
    }

    private KubernetesSpec read(Mapping cluster) {
        var version = cluster.required("version").flatMap(this::version);
        var pools = cluster.required("pools").map(this::pools).orElse(List.of());
        var pods = block(cluster, "pods", WIDEST_PODS, NODE_BLOCK);
        pods.ifPresent(block -> enoughFor(pools, block));
        var services = block(cluster, "services", WIDEST_SERVICES, NARROWEST_SERVICES);
        cluster.optional("overlay").ifPresent(this::overlay);
        cluster.close();
        return new KubernetesSpec(
                key, version.orElse(KubernetesSpec.VERSION), pools, pods, services);
    }

    private Optional<String> version(Field field) {
        var written = field.text();
        if (written.isEmpty() || written.get().equals(KubernetesSpec.VERSION)) {
            return written;
        }
        boolean old =
                Notation.matching(written.get(), "1\\.[0-9]{1,4}")
                        .map(text -> Integer.parseInt(text.substring(2)))
                        .filter(minor -> minor < OLDEST_MINOR)
                        .isPresent();
        problems.add(
                field.node().origin(),
                old ? BlueprintCode.KUBERNETES_TOO_OLD : BlueprintCode.KUBERNETES_NOT_TO_BE_HAD,
                written.get(),
                KubernetesSpec.VERSION,
                "1." + OLDEST_MINOR);
        return Optional.empty();
    }

    private void overlay(Field field) {
        var written = field.text();
        if (written.isEmpty() || written.get().equals(KubernetesSpec.OVERLAY)) {
            return;
        }
        var only = KubernetesSpec.OVERLAY;
        boolean known = Refused.overlay(written.get());
        problems.add(
                field.node().origin(),
                known ? BlueprintCode.OVERLAY_NOT_IN_THIS_RELEASE : BlueprintCode.NOT_ONE_OF,
                written.get(),
                only,
                only);
    }

    private Optional<Written<Cidr>> block(Mapping cluster, String key, int widest, int narrowest) {
        var block =
                cluster.optional(key)
                        .flatMap(
                                field ->
                                        field.parsed(
                                                Shape.CIDR_V4,
                                                text -> Notation.cidr(text, IpFamily.V4)));
        var fits =
                block.filter(
                        one -> widest <= one.value().length() && one.value().length() <= narrowest);
        if (block.isPresent() && fits.isEmpty()) {
            problems.add(
                    block.get().origin(),
                    BlueprintCode.CLUSTER_BLOCK_SIZE,
                    key,
                    block.get().value(),
                    widest,
                    narrowest);
        }
        return fits;
    }

    private void enoughFor(List<PoolSpec> pools, Written<Cidr> pods) {
        int nodes = pools.stream().mapToInt(PoolSpec::nodes).sum();
        int length = pods.value().length();
        int room = 1 << (NODE_BLOCK - length);
        if (nodes > room) {
            int needed = NODE_BLOCK - (Integer.SIZE - Integer.numberOfLeadingZeros(nodes - 1));
            problems.add(
                    pods.origin(),
                    BlueprintCode.TOO_FEW_BLOCKS_OF_PODS,
                    pods.value(),
                    room,
                    nodes,
                    needed);
        }
    }

    /** The pools; whether one has the control node is asked when all could be read. */
    private List<PoolSpec> pools(Field field) {
        var pools = field.list(this::pool);
        if (field.node() instanceof Node.Items(var origin, var items)
                && items.size() == pools.size()) {
            control(origin, pools);
        }
        return pools;
    }

    private void control(Origin list, List<PoolSpec> pools) {
        if (pools.isEmpty()) {
            problems.add(list, BlueprintCode.NO_POOLS);
            return;
        }
        var with = pools.stream().filter(pool -> pool.control() > 0).toList();
        if (with.isEmpty()) {
            problems.add(list, BlueprintCode.NO_CONTROL_NODE);
        }
        with.stream()
                .skip(1)
                .forEach(
                        pool ->
                                problems.add(
                                        pool.origin(),
                                        BlueprintCode.CONTROL_IN_TWO_POOLS,
                                        pool.zone().value(),
                                        with.getFirst().zone().value(),
                                        with.getFirst().origin().line()));
    }

    private Optional<PoolSpec> pool(Field field) {
        var mapping = field.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var pool = mapping.get();
        var zone = pool.required("zone").flatMap(text -> text.oneOf(Words.ZONE));
        var subnet = ServicesReader.subnet(pool);
        var asked = pool.optional("control");
        var control = asked.isEmpty() ? Optional.of(0) : asked.flatMap(this::control);
        var workers = pool.required("workers").flatMap(number -> number.whole(1, MOST_WORKERS));
        var size = size(pool, control.orElse(0));
        pool.close();
        return zone.isEmpty() || control.isEmpty() || workers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PoolSpec(
                                pool.origin(),
                                zone.get(),
                                subnet,
                                control.get(),
                                workers.get(),
                                size));
    }

    private Optional<Integer> control(Field field) {
        if (field.node() instanceof Node.Numeral(var origin, var many)
                && many.matches("[2-9]|[1-9][0-9]")) {
            problems.add(origin, BlueprintCode.SEVERAL_CONTROL_NODES, many);
            return Optional.of(1);
        }
        return field.whole(0, 1);
    }

    private Resources size(Mapping pool, int control) {
        var mapping = pool.optional("size").flatMap(Field::mapping);
        if (mapping.isEmpty()) {
            return USUAL;
        }
        var size = mapping.get();
        var cpu = size.optional("cpu").flatMap(f -> f.quantity(Shape.CPU, Notation::cpu));
        var memory = size.optional("memory").flatMap(f -> f.parsed(Shape.SIZE, Notation::size));
        size.close();
        var read =
                new Resources(
                        cpu.map(Written::value).orElse(USUAL.milliCpu()),
                        memory.map(Written::value).orElse(USUAL.memoryBytes()),
                        PROCESSES);
        boolean small =
                read.milliCpu() < LEAST.milliCpu() || read.memoryBytes() < LEAST.memoryBytes();
        if (control > 0 && small) {
            problems.add(size.origin(), BlueprintCode.NODE_TOO_SMALL);
        }
        return read;
    }
}
