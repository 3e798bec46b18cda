package dev.haechi.app.boot;

import java.nio.file.Path;

/**
 * The systemd unit that starts Haechi with the machine (systemd.service(5)). One unit: the root
 * worker supervises the database and the unprivileged server, and brings every environment up that
 * was up.
 *
 * @param program the {@code haechi} script, absolute
 * @param home the folder of its state, absolute
 */
public record UnitFile(Path program, Path home) {
    /** Where systemd looks for units of the machine's administrator. */
    public static final Path PLACE = Path.of("/etc/systemd/system/haechi.service");

    public UnitFile {
        if (!program.isAbsolute() || !home.isAbsolute()) {
            throw new IllegalArgumentException(
                    "a unit needs absolute paths, not " + program + " and " + home);
        }
    }

    /**
     * Its text. KillMode=process ends the worker, which ends database and server in order;
     * containers and namespaces stay, so that a restart of Haechi interrupts no service.
     */
    public String text() {
        return """
        [Unit]
        Description=Haechi: environments of this machine
        After=network.target local-fs.target

        [Service]
        Type=exec
        Environment=%s
        ExecStart=%s server --foreground
        Restart=always
        RestartSec=2
        KillMode=process
        TimeoutStopSec=30

        [Install]
        WantedBy=multi-user.target
        """
                .formatted(quoted("HAECHI_HOME=" + home), quoted(program.toString()));
    }

    /** Quotes and percent signs have a meaning in unit files. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%") + "\"";
    }
}
