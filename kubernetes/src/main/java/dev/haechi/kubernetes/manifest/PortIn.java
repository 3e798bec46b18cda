package dev.haechi.kubernetes.manifest;

import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads protocols and ports. */
final class PortIn {
    /** IANA_SVC_NAME: at most 15 small letters, digits and hyphens, of which one is a letter. */
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,15}$)(?=.*[a-z])(?!.*--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");

    private PortIn() {}

    /** TCP where nothing is said. */
    static Protocol protocol(Mapping of) {
        return of.text("protocol")
                .map(
                        word ->
                                switch (word) {
                                    case "TCP" -> Protocol.TCP;
                                    case "UDP" -> Protocol.UDP;
                                    case "SCTP" -> Protocol.SCTP;
                                    case String _ -> {
                                        of.complain(
                                                of.origin("protocol"),
                                                ManifestCode.NOT_ONE_OF,
                                                "protocol",
                                                word,
                                                "TCP, UDP, SCTP");
                                        yield Protocol.TCP;
                                    }
                                })
                .orElse(Protocol.TCP);
    }

    /** A number from 1 to 65535; empty when it is not there or wrong. */
    static OptionalInt number(Mapping of, String field) {
        var number = of.number(field);
        if (number.isPresent() && !isPort(number.getAsInt())) {
            of.complain(of.origin(field), ManifestCode.NO_PORT, field, number.getAsInt());
            return OptionalInt.empty();
        }
        return number;
    }

    /** A number, or a name. */
    static Optional<String> numberOrName(Mapping of, String field) {
        if (of.isNumber(field)) {
            return number(of, field).stream().mapToObj(Integer::toString).findFirst();
        }
        return of.text(field).filter(text -> isName(of, field, text));
    }

    /** Whether a text is the name of a port; complains when it is not. */
    static boolean isName(Mapping of, String field, String text) {
        boolean fits = NAME.matcher(text).matches();
        if (!fits) {
            of.complain(of.origin(field), ManifestCode.NO_PORT, field, text);
        }
        return fits;
    }

    /** A range of ports of two fields; empty when they make none. */
    static Optional<PortRange> range(Mapping of, String first, String last) {
        var from = number(of.needs(first, "the range"), first);
        var to = number(of.needs(last, "the range"), last);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.getAsInt() >= to.getAsInt()) {
            of.complain(of.origin(last), ManifestCode.END_PORT);
            return Optional.empty();
        }
        return Optional.of(new PortRange(from.getAsInt(), to.getAsInt()));
    }

    static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }
}
