package dev.haechi.containers.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a storage of Podman writes down about its images: a list of objects with {@code id} and
 * {@code names} (containers/storage, {@code overlay-images/images.json}). Each change replaces the
 * file, and an image has its name last, when it is whole. Reading it costs a hundredth of {@code
 * podman image ls}, which weighs every image. Beside the record stand the images' configurations,
 * each under its digest in Base64.
 *
 * @param file the record
 */
record ImageRecord(Path file) {
    private static final String ALGORITHM = "sha256:";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Name in full → digest, in the order in which the images came; empty when the record has
     * another form than the one known here.
     */
    Optional<SequencedMap<String, String>> images() {
        try {
            return read(JSON.readTree(Files.readString(file)));
        } catch (NoSuchFileException none) {
            return Optional.of(new LinkedHashMap<>());
        } catch (JacksonException other) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    /**
     * The user of an image's configuration, which may be nobody in particular; empty when the
     * configuration is not where it is expected, or is not that of the digest.
     *
     * @param digest with its algorithm, {@code sha256:}
     */
    Optional<String> user(String digest) {
        var name = "=" + Base64.getEncoder().encodeToString(digest.getBytes(UTF_8));
        var folder = file.resolveSibling(digest.substring(ALGORITHM.length()));
        try {
            var bytes = Files.readAllBytes(folder.resolve(name));
            return digest.equals(ALGORITHM + sha256(bytes))
                    ? Optional.of(JSON.readTree(bytes).path("config").path("User").asString(""))
                    : Optional.empty();
        } catch (IOException | JacksonException other) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Optional<SequencedMap<String, String>> read(JsonNode list) {
        var found = new LinkedHashMap<String, String>();
        for (var image : list) {
            var id = image.path("id").asString("");
            if (id.isEmpty()) {
                return Optional.empty();
            }
            image.path("names").forEach(name -> found.put(name.asString(""), ALGORITHM + id));
        }
        return list.isArray() ? Optional.of(found) : Optional.empty();
    }
}
