package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One rule of the live kernel is changed at a time: the probe tells, every time. */
@AcceptanceTest
class RuleChangesTest {
    private static final int CHANGES = 20;
    private static final long SEED = 20261127;

    /** What lets something pass that the proof names: without it, or for others, packets differ. */
    private static final Pattern PASSES =
            Pattern.compile(
                    "\\s*(?<rule>.*(?:dport \\d+ return comment|ip daddr .* dnat ip to|ipv4 snat ip to).*)"
                            + " # handle (?<handle>\\d+)");

    /** One change of a rule that decides about packets. */
    private record Change(String namespace, String family, String chain, int handle, String to) {
        String command() {
            var rule = "rule " + family + " haechi " + chain + " handle " + handle;
            return "ip netns exec "
                    + namespace
                    + " nft '"
                    + (to.isEmpty() ? "delete " + rule : "replace " + rule + " " + to)
                    + "'";
        }
    }

    @Test
    void every_one_of_them_fails_the_probe(Premises premises) {
        var bank = premises.another("rules");
        bank.edit("replicas: { min: 2, max: 6, cpu: 60% }", "replicas: { min: 1 }");
        bank.edit("replicas: { min: 2, max: 4 }", "replicas: { min: 1 }");
        bank.commit("as small as it gets");
        // The network alone, and nobody who mends it: the worker of the other bank would.
        var shell = bank.shell();
        shell.must("$HAECHI apply --yes -f $BLUEPRINT");
        shell.must("$HAECHI server --stop");
        try {
            var changes = changes(bank);
            assertThat(changes).hasSizeGreaterThan(CHANGES);
            for (var change : changes.subList(0, CHANGES)) {
                noticed(bank, change);
            }
            var probe = shell.run(Shell.USUAL, "$HAECHI probe --env $BANK");
            assertThat(probe.exit()).as(probe.everything()).isZero();
        } finally {
            bank.takeDown();
        }
    }

    private static void noticed(Bank bank, Change change) {
        var shell = bank.shell();
        var kept = "/tmp/haechi-rules-" + bank.name() + ".nft";
        var inside = "ip netns exec " + change.namespace() + " nft ";
        shell.must(inside + "list ruleset > " + kept);
        shell.must(change.command());
        var probe = shell.run(Shell.USUAL, "$HAECHI probe --env $BANK");
        shell.must(inside + "flush ruleset && " + inside + "-f " + kept + " && rm " + kept);
        assertThat(probe.exit()).as(change.command() + "\n" + probe.everything()).isEqualTo(1);
        assertThat(probe.output()).contains("→");
    }

    /** All changes that alter what is reachable, shuffled. */
    private static List<Change> changes(Bank bank) {
        var changes = new ArrayList<Change>();
        var namespaces = bank.shell().must("ip netns list | grep -o \"^hc-$BANK[.][^ ]*\"");
        for (var namespace : namespaces.lines().sorted().toList()) {
            var listed = bank.shell().must("ip netns exec " + namespace + " nft -a list ruleset");
            String family = "inet";
            String chain = "";
            for (var line : listed.lines().toList()) {
                if (line.startsWith("table ")) {
                    family = line.split(" ", -1)[1];
                } else if (line.strip().startsWith("chain ")) {
                    chain = line.strip().split(" ", -1)[1];
                }
                add(changes, listed, namespace, family, chain, line);
            }
        }
        java.util.Collections.shuffle(changes, new Random(SEED));
        return changes;
    }

    private static void add(
            List<Change> changes,
            String listed,
            String namespace,
            String family,
            String chain,
            String line) {
        var match = PASSES.matcher(line);
        if (!match.matches()) {
            return;
        }
        int handle = Integer.parseInt(match.group("handle"));
        var twin = match.group("rule").replaceFirst(" comment .*", "");
        if (listed.indexOf(twin) != listed.lastIndexOf(twin)) {
            return; // without it another one still lets the same packets pass
        }
        changes.add(new Change(namespace, family, chain, handle, ""));
        var rule = match.group("rule");
        if (rule.contains("dport ")) {
            var narrowed = rule.replaceFirst("dport (\\d+)", "dport 1");
            changes.add(new Change(namespace, family, chain, handle, narrowed));
        }
    }
}
