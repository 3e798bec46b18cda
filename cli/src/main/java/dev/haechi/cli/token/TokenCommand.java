package dev.haechi.cli.token;

import picocli.CommandLine.Command;

/** {@code haechi token}: says nothing by itself. */
@Command(name = "token")
public final class TokenCommand {}
