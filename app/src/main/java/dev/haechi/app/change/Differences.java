package dev.haechi.app.change;

import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.provision.Altered;
import dev.haechi.provision.Change;
import dev.haechi.provision.Thing;
import dev.haechi.provision.Things;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Says the changes of a plan so that a person sees what each of them is about. */
final class Differences {
    private final EnvironmentName environment;
    private final Map<Id, String> altered;

    private Differences(EnvironmentName environment, Map<Id, String> altered) {
        this.environment = environment;
        this.altered = altered;
    }

    /** All of them, in the order in which they would be made. */
    static List<Difference> of(Provisioning.Look look) {
        var altered =
                look.seen().altered().stream()
                        .collect(Collectors.toMap(Altered::id, Altered::how, (one, _) -> one));
        var differences = new Differences(look.plan().wanted().environment(), altered);
        return look.plan().changes().stream().map(differences::of).toList();
    }

    private Difference of(Change change) {
        return new Difference(change.verb(), change.subject(), details(change));
    }

    private List<String> details(Change change) {
        return switch (change) {
            case Change.Update(var now, var wanted) -> between(now, wanted);
            case Change.Replace(var now, var wanted) -> between(now, wanted);
            case Change.Remove(var foreign) -> List.of(foreign.what());
            case Change.Create _, Change.Delete _ -> List.of();
        };
    }

    private List<String> between(Thing now, Thing wanted) {
        var details = new ArrayList<String>();
        Optional.ofNullable(altered.get(wanted.id())).ifPresent(details::add);
        var before = lines(now);
        var after = lines(wanted);
        before.stream().filter(line -> !after.contains(line)).forEach(l -> details.add("- " + l));
        after.stream().filter(line -> !before.contains(line)).forEach(l -> details.add("+ " + l));
        return details;
    }

    /** The lines of its documented JSON form, without indentation and the commas that end them. */
    private SequencedSet<String> lines(Thing thing) {
        return LandscapeJson.write(Things.landscape(environment, List.of(thing)))
                .lines()
                .map(line -> line.strip().replaceAll(",$", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
