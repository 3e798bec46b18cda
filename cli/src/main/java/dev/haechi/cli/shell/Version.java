package dev.haechi.cli.shell;

import picocli.CommandLine.IVersionProvider;

/** {@code haechi 0.1.0-SNAPSHOT (Java 25.0.3)}; the number is the one in the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String number = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "haechi "
                    + (number == null ? "(not packaged)" : number)
                    + " (Java "
                    + System.getProperty("java.version")
                    + ")"
        };
    }
}
