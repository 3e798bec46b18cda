package dev.haechi.cli.manifests;

import dev.haechi.cli.output.CliText;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parties of a cluster by name; blocks outside as short as they can be said. */
final class PartyText {
    private static final String ALL = AddressSet.ALL.toString();

    private PartyText() {}

    static String of(List<String> names, Language language) {
        return names.stream().map(name -> of(name, language)).collect(Collectors.joining(", "));
    }

    private static String of(String name, Language language) {
        return blocks(name)
                .map(set -> language.say(Message.of(ManifestWords.OUTSIDE, said(set, language))))
                .orElse(name);
    }

    private static Optional<AddressSet> blocks(String name) {
        if (name.equals(ALL)) {
            return Optional.of(AddressSet.ALL);
        }
        var blocks =
                Arrays.stream(name.split(","))
                        .map(String::strip)
                        .map(Cidr::tryParse)
                        .flatMap(Optional::stream)
                        .toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(AddressSet.of(blocks));
    }

    private static String said(AddressSet set, Language language) {
        var others = set.complement().toString();
        return set.toString().length() <= others.length() || set.equals(AddressSet.ALL)
                ? set.toString()
                : language.say(Message.of(CliText.ALL_BUT, others));
    }
}
