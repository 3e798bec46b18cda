package dev.haechi.cli.estate;

import picocli.CommandLine.Command;

/** {@code haechi generate}: says nothing by itself. */
@Command(name = "generate")
public final class GenerateCommand {}
