package dev.haechi.cli.platform;

import picocli.CommandLine.Command;

/** {@code haechi secret}: says nothing by itself. */
@Command(name = "secret")
public final class SecretCommand {}
