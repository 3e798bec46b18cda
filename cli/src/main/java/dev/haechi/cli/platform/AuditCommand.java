package dev.haechi.cli.platform;

import picocli.CommandLine.Command;

/** {@code haechi audit}: says nothing by itself. */
@Command(name = "audit")
public final class AuditCommand {}
