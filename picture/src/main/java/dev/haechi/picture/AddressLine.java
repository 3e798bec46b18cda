package dev.haechi.picture;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import java.util.List;

/** Several addresses in little room. */
final class AddressLine {
    private AddressLine() {}

    /**
     * One address as it is, neighbours as {@code 10.20.10.10–13}, others as the first two and how
     * many more; IPv4 when there is any, since a dual-stack instance is known by it.
     */
    static String of(List<Address> addresses) {
        var v4 = addresses.stream().filter(one -> one.family() == IpFamily.V4).sorted().toList();
        var shown = v4.isEmpty() ? addresses.stream().sorted().toList() : v4;
        if (shown.isEmpty()) {
            return "";
        }
        var first = shown.getFirst();
        if (shown.size() == 1) {
            return first.toString();
        }
        if (first.plus(shown.size() - 1L).equals(shown.getLast())) {
            return first + "–" + lastPart(shown.getLast());
        }
        return first + ", " + shown.get(1) + (shown.size() > 2 ? " +" + (shown.size() - 2) : "");
    }

    private static String lastPart(Address address) {
        var text = address.toString();
        int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(':'));
        return text.substring(mark + 1);
    }
}
