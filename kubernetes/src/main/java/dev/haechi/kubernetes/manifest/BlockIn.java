package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.text.Origin;
import java.util.ArrayList;
import java.util.Optional;

/** Reads blocks of addresses. Bits after the length are cut off, as the API server's clients do. */
final class BlockIn {
    private BlockIn() {}

    /** An {@code ipBlock} with its exceptions (networking.k8s.io/v1, IPBlock). */
    static Optional<PolicyPeer.Addresses> block(Mapping written) {
        written.only("cidr", "except").needs("cidr", "ipBlock");
        var cidr =
                written.text("cidr").flatMap(text -> cidr(written, written.origin("cidr"), text));
        var text = new StringBuilder(written.text("cidr").orElse(""));
        var excepted = new ArrayList<Cidr>();
        written.texts("except")
                .forEach(
                        (at, one) -> {
                            text.append(excepted.isEmpty() ? " except " : ",").append(one);
                            cidr(written, at, one).ifPresent(excepted::add);
                            cidr.ifPresent(whole -> checkInside(written, at, one, whole));
                        });
        return cidr.map(
                whole ->
                        new PolicyPeer.Addresses(
                                AddressSet.of(whole).minus(AddressSet.of(excepted)),
                                text.toString()));
    }

    private static void checkInside(Mapping written, Origin at, String text, Cidr whole) {
        parse(text)
                .filter(part -> !whole.contains(part) || part.length() == whole.length())
                .ifPresent(_ -> written.complain(at, ManifestCode.EXCEPT_OUTSIDE, text, whole));
    }

    /** A block; complains of a text that is none. */
    static Optional<Cidr> cidr(Mapping of, Origin at, String text) {
        var found = parse(text);
        if (found.isEmpty()) {
            of.complain(at, ManifestCode.NO_BLOCK, text);
        }
        return found;
    }

    private static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int length = Integer.parseInt(text.substring(slash + 1));
        return Address.tryParse(text.substring(0, slash))
                .filter(address -> length <= address.family().bits())
                .map(address -> Cidr.around(address, length));
    }
}
