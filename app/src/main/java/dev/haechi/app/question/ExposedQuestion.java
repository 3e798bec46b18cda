package dev.haechi.app.question;

import dev.haechi.app.design.Block;
import dev.haechi.app.design.Design;
import dev.haechi.app.design.DesignCode;
import dev.haechi.app.design.Names;
import dev.haechi.app.design.Parties;
import dev.haechi.app.question.ExposedAnswer.Exposed;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.Id;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.exposure.Exposure;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What does somebody reach, and by which way?
 *
 * @param from {@code internet}, another party's name, or a block of addresses
 */
public record ExposedQuestion(String from) {
    /** Ways of one pair that are alike. */
    private record Way(
            String from, String to, boolean proxied, List<String> through, List<String> missing) {
        static Way of(Exposure exposure, Names names) {
            var path = exposure.path();
            return new Way(
                    names.of(exposure.from()),
                    names.of(exposure.to()),
                    exposure.relation() == Relation.REACH_PLUS,
                    path.places().stream().map(Id::value).toList(),
                    path.facts());
        }
    }

    /** What takes a way. */
    private record Taking(ServiceSet services, FlowSet written) {
        Taking and(Taking other) {
            return new Taking(services.union(other.services), written.union(other.written));
        }
    }

    /** What a row says apart from who it is about. */
    private record Kind(
            boolean proxied,
            String services,
            String destinations,
            String written,
            List<String> through,
            List<String> missing) {
        static Kind of(Way way, Taking taking) {
            return new Kind(
                    way.proxied(),
                    taking.services().toString(),
                    destinations(taking.written()),
                    taking.written().services().toString(),
                    way.through(),
                    way.missing());
        }

        private static String destinations(FlowSet flows) {
            return flows.boxes().stream()
                    .map(FlowBox::destinations)
                    .reduce(AddressSet.NONE, AddressSet::union)
                    .toString();
        }
    }

    /** The answer, or what is wrong with the name. Costs what {@link Exposure#of} costs. */
    public Result<ExposedAnswer> ask(Design design) {
        return exposures(design)
                .map(
                        exposures -> {
                            var names = Names.of(design);
                            var ways = new LinkedHashMap<Way, Taking>();
                            exposures.forEach(one -> add(ways, one, names));
                            return new ExposedAnswer(rows(ways));
                        });
    }

    private Result<List<Exposure>> exposures(Design design) {
        Reachability network = design.network();
        if (from.contains("/")) {
            return Cidr.tryParse(from)
                    .map(block -> Result.ok(Exposure.of(network, AddressSet.of(block))))
                    .orElseGet(() -> Result.failed(Problem.of(DesignCode.NO_BLOCK, from)));
        }
        return Parties.of(design.landscape())
                .find(from)
                .map(
                        party ->
                                party.members().stream()
                                        .flatMap(one -> Exposure.of(network, one).stream())
                                        .toList());
    }

    private static void add(LinkedHashMap<Way, Taking> ways, Exposure exposure, Names names) {
        var path = exposure.path();
        ways.merge(
                Way.of(exposure, names),
                new Taking(path.arriving().services(), path.flows()),
                Taking::and);
    }

    private static List<Exposed> rows(LinkedHashMap<Way, Taking> ways) {
        var pairs = new ArrayList<Block<Kind>>();
        ways.forEach(
                (way, taking) -> pairs.add(Block.pair(way.from(), way.to(), Kind.of(way, taking))));
        return Block.joined(pairs).stream().map(ExposedQuestion::row).toList();
    }

    private static Exposed row(Block<Kind> block) {
        var kind = block.what();
        return new Exposed(
                block.from(),
                block.to(),
                kind.proxied(),
                kind.services(),
                kind.destinations(),
                kind.written(),
                kind.through(),
                kind.missing());
    }
}
