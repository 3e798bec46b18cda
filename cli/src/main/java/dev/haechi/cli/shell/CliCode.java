package dev.haechi.cli.shell;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a command line, and what the command line says when all else fails. */
public enum CliCode implements ProblemCode {
    /** An option or command that does not exist: what was written, the nearest that exist. */
    UNKNOWN_WORD("CLI-001", Family.USER),
    /** Something required was left out: its name. */
    MISSING("CLI-002", Family.USER),
    /** A value that an option does not take: the parser's own words. */
    UNFIT_VALUE("CLI-003", Family.USER),
    /** A command that has subcommands, given none: the command, its subcommands. */
    NO_COMMAND("CLI-004", Family.USER),
    /** No blueprint where one was looked for: the path. */
    NO_BLUEPRINT("CLI-005", Family.USER),
    /** Both a file and a named environment were given. */
    TWO_TARGETS("CLI-006", Family.USER),
    /** No name of an environment: the text. */
    NO_NAME("CLI-007", Family.USER),
    /** A file that is not text: its name. */
    NO_TEXT("CLI-008", Family.USER),
    /** A file that cannot be read: its name, the reason. */
    UNREADABLE("CLI-009", Family.USER),
    /** An environment that this machine does not know: its name. */
    UNKNOWN_NAME("CLI-010", Family.USER),
    /** A file that cannot be written: its name, the reason. */
    UNWRITABLE("CLI-011", Family.USER),
    /** Nobody is there to ask, and nothing was agreed to: the options that agree. */
    NOT_AGREED("CLI-012", Family.USER),
    /** One of two things is needed, and not both: the one, the other. */
    ONE_OF("CLI-013", Family.USER),
    /** A text that is no name: the text, of what. */
    NO_SUCH_NAME("CLI-014", Family.USER),
    /** A value that is too long: its limit in bytes. */
    TOO_LONG("CLI-015", Family.USER),
    /** A file that holds no passphrase: its name. */
    NO_PASSPHRASE("CLI-016", Family.USER),
    /** A file that would be overwritten: its name. */
    IS_THERE("CLI-017", Family.USER),
    /** A number that is too small: the option, the number, the least. */
    TOO_SMALL("CLI-018", Family.USER),
    /** A folder without manifests: its name. */
    NO_MANIFESTS("CLI-019", Family.USER),
    /** Two options of which one says nothing beside the other: the one, the other. */
    NOT_TOGETHER("CLI-020", Family.USER),
    /** An option that says nothing without another: the one, the other. */
    NEEDS("CLI-021", Family.USER),
    /** Something failed outside: what it said. */
    OUTSIDE("CLI-300", Family.OUTSIDE),
    /** A bug: what happened, where it is written down. */
    BUG("CLI-900", Family.BUG);

    private final String key;
    private final Family family;

    CliCode(String key, Family family) {
        this.key = key;
        this.family = family;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Family family() {
        return family;
    }
}
