package dev.haechi.containers.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
 * podman image ls}, which weighs every image.
 *
 * @param file the record
 */
record ImageRecord(Path file) {
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

    private static Optional<SequencedMap<String, String>> read(JsonNode list) {
        var found = new LinkedHashMap<String, String>();
        for (var image : list) {
            var id = image.path("id").asString("");
            if (id.isEmpty()) {
                return Optional.empty();
            }
            image.path("names").forEach(name -> found.put(name.asString(""), "sha256:" + id));
        }
        return list.isArray() ? Optional.of(found) : Optional.empty();
    }
}
