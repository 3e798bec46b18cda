package dev.haechi.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which account of this machine stands behind this process. The kernel's login uid comes
 * first: it survives {@code sudo} and {@code su}, and cannot be changed by the person. Without one
 * (containers, services) {@code SUDO_USER} is taken.
 *
 * @param environment of the process
 * @param root of the file system, {@code /} but in tests
 */
public record CurrentAccount(Map<String, String> environment, Path root) {
    private static final String UNSET = "4294967295"; // (uid_t) -1, see audit_setloginuid(3)
    private static final int UID = 2;

    /** The account, with its login session when there is one. */
    public Identity.Account find() {
        var effective = System.getProperty("user.name", "unknown");
        var login = loginUid().flatMap(this::nameOf).or(this::sudoUser);
        return new Identity.Account(login, effective);
    }

    private Optional<String> loginUid() {
        return read(root.resolve("proc/self/loginuid"))
                .map(String::strip)
                .filter(uid -> !uid.isEmpty() && !uid.equals(UNSET));
    }

    private Optional<String> nameOf(String uid) {
        return read(root.resolve("etc/passwd")).stream()
                .flatMap(String::lines)
                .map(line -> line.split(":", -1))
                .filter(fields -> fields.length > UID && fields[UID].equals(uid))
                .map(fields -> fields[0])
                .findFirst();
    }

    private Optional<String> sudoUser() {
        return Optional.ofNullable(environment.get("SUDO_USER")).filter(name -> !name.isBlank());
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException _) {
            return Optional.empty(); // a kernel without audit has no login uid
        }
    }
}
