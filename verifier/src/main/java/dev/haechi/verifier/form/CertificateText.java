package dev.haechi.verifier.form;

import dev.haechi.model.address.AddressSet;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.TreeReader;
import dev.haechi.verifier.claim.Certificate;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.DoorName;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.packets.Box;
import dev.haechi.verifier.packets.ServicesNotation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A certificate as JSON, in the one way that docs/certificate.md describes. The same certificate
 * has the same bytes, and no other bytes are read: the last member is the SHA-256 of all before it.
 */
public final class CertificateText {
    public static final String API_VERSION = "haechi.dev/v1";
    public static final String KIND = "Certificate";

    /** The schema, as a resource of this class. */
    public static final String SCHEMA = "certificate.schema.json";

    private CertificateText() {}

    /** The text, for a file in UTF-8. Costs O(n). */
    public static String write(Certificate certificate) {
        var claim = certificate.claim();
        var body = new StringBuilder("{\n");
        member(body, "apiVersion", quoted(API_VERSION));
        member(body, "kind", quoted(KIND));
        member(body, "landscape", quoted(certificate.landscape().toString()));
        member(body, "claim", claim(claim));
        var witness = certificate.witness();
        list(body, "doors", witness.doors().stream().map(CertificateText::door).toList());
        list(
                body,
                "packets",
                witness.packets().entrySet().stream()
                        .map(at -> packets(at.getKey(), at.getValue()))
                        .toList());
        var text = body.toString();
        return text + "  \"seal\": " + quoted("sha256:" + sha256(text)) + "\n}\n";
    }

    /** The certificate of a text, or why it is none or was changed. Costs O(n). */
    public static Result<Certificate> read(Source source) {
        return TreeReader.read(source)
                .then(CertificateIn::read)
                .then(
                        certificate ->
                                write(certificate).equals(source.text())
                                        ? Result.ok(certificate)
                                        : Result.failed(Problem.of(FormCode.CHANGED)));
    }

    private static void member(StringBuilder body, String name, String value) {
        body.append("  ").append(quoted(name)).append(": ").append(value).append(",\n");
    }

    private static void list(StringBuilder body, String name, List<String> items) {
        var lines = String.join(",\n    ", items);
        member(body, name, items.isEmpty() ? "[]" : "[\n    " + lines + "\n  ]");
    }

    private static String claim(Claim claim) {
        return "{\"from\": %s, \"to\": %s, \"services\": %s, \"through\": %s}"
                .formatted(
                        end(claim.from()),
                        end(claim.to()),
                        quoted(claim.services().toString()),
                        quoted(claim.through().name()));
    }

    private static String end(End end) {
        var value =
                end instanceof End.AnyOf(var ends)
                        ? ends.stream()
                                .map(CertificateText::end)
                                .collect(Collectors.joining(", ", "[", "]"))
                        : quoted(end.name());
        return "{%s: %s}".formatted(quoted(end.kind()), value);
    }

    private static String door(DoorName door) {
        return "{%s: %s}".formatted(quoted(door.proxy() ? "proxy" : "listener"), quoted(door.id()));
    }

    private static String packets(Place place, List<Box> boxes) {
        return "{\"way\": %s, \"spot\": %s, \"id\": %s, \"boxes\": [\n      %s]}"
                .formatted(
                        quoted(place.way().name()),
                        quoted(place.spot().name()),
                        quoted(place.id()),
                        boxes.stream()
                                .map(CertificateText::box)
                                .collect(Collectors.joining(",\n      ")));
    }

    private static String box(Box box) {
        var ports =
                box.sourcePorts().ranges().stream()
                        .map(range -> quoted(range.toString()))
                        .collect(Collectors.joining(", "));
        return "{\"sources\": %s, \"destinations\": %s, \"services\": %s, \"sourcePorts\": [%s]}"
                .formatted(
                        addresses(box.sources()),
                        addresses(box.destinations()),
                        quoted(ServicesNotation.print(box.services())),
                        ports);
    }

    private static String addresses(AddressSet set) {
        return set.ranges().stream()
                .map(range -> quoted(AddressNotation.print(range)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Names, numbers and notations hold nothing that JSON would have to escape. */
    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
