package dev.haechi.containers.image;

import dev.haechi.containers.engine.ContainerHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The images that Haechi makes from the distribution's packages. */
public enum BaseImage {
    BASE(null, "build", "customize"),
    NGINX(BASE, "Dockerfile", "nginx.conf"),
    NGINX_WAF(NGINX, "Dockerfile", "blocking.conf"),
    POSTGRES(BASE, "Dockerfile", "start"),
    JAVA(BASE, "Dockerfile"),
    JAVA_BUILD(JAVA, "Dockerfile"),
    PROMETHEUS(BASE, "Dockerfile"),
    ALERTMANAGER(BASE, "Dockerfile"),
    NODE_EXPORTER(BASE, "Dockerfile"),
    BASTION(BASE, "Dockerfile", "sshd_config", "start");

    private static final int KEY_DIGITS = 16;

    private final @Nullable BaseImage parent;

    /** Names of the recipe's files, separated by spaces. */
    private final String files;

    BaseImage(@Nullable BaseImage parent, String... files) {
        this.parent = parent;
        this.files = String.join(" ", files);
    }

    /** The image of a reference such as {@code haechi/java}, with or without {@code :latest}. */
    public static Optional<BaseImage> of(String reference) {
        var name = reference.replaceFirst("^localhost/", "").replaceFirst(":latest$", "");
        return Arrays.stream(values()).filter(one -> one.reference().equals(name)).findFirst();
    }

    /** All of them, for a message. */
    public static String names() {
        return Arrays.stream(values()).map(BaseImage::reference).collect(Collectors.joining(", "));
    }

    String reference() {
        return "haechi/" + folder();
    }

    /** What Podman calls it. */
    String local() {
        return "localhost/" + reference();
    }

    private List<String> files() {
        return List.of(files.split(" ", -1));
    }

    /** The name under which exactly this recipe is kept. */
    String pinned() {
        return local() + ":" + key();
    }

    Optional<BaseImage> parent() {
        return Optional.ofNullable(parent);
    }

    private String folder() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Changes with the recipe and with those that it stands on. */
    String key() {
        var text = new StringBuilder(parent == null ? "" : parent.key());
        files().forEach(file -> text.append('\n').append(file).append('\n').append(read(file)));
        return ContainerHome.digest(text.toString(), KEY_DIGITS);
    }

    /** Writes the recipe into a folder and gives that. */
    Path unpack(Path recipes) {
        var folder = ContainerHome.folder(recipes.resolve(folder()));
        try {
            for (var file : files()) {
                var at = folder.resolve(file);
                Files.writeString(at, read(file));
                Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(folder + " cannot be written", full);
        }
    }

    private String read(String file) {
        var resource = "images/" + folder() + "/" + file;
        try (var stream = BaseImage.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(stream, resource).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource, broken);
        }
    }
}
