package dev.haechi.cli.platform;

import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.audit.AuditAnswer;
import dev.haechi.app.audit.VerifyAnswer;
import dev.haechi.app.backup.BackupAnswer;
import dev.haechi.app.backup.RestoreAnswer;
import dev.haechi.app.secret.SecretsAnswer;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Answers about secrets, the audit record and backups, as text. */
final class PlatformAnswers {
    private PlatformAnswers() {}

    static String of(SecretsAnswer answer, Language language) {
        if (answer.secrets().isEmpty()) {
            return line(language, Message.of(PlatformText.NO_SECRETS, answer.environment()));
        }
        var table = new TextTable();
        answer.secrets().forEach(one -> table.row(one.name(), one.set()));
        return table.toString();
    }

    static String of(AuditAnswer answer, Language language) {
        var table = new TextTable();
        for (var one : answer.entries()) {
            var facts =
                    one.facts().entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + fact.getValue())
                            .collect(Collectors.joining(" "));
            table.row(
                    Long.toString(one.sequence()),
                    one.at(),
                    one.environment().isEmpty() ? "–" : one.environment(),
                    one.actor(),
                    one.action(),
                    one.outcome().name(),
                    facts);
        }
        return table.toString();
    }

    static String of(VerifyAnswer answer, Language language) {
        return answer.intact() ? intact(answer, language) : broken(answer, language);
    }

    private static String intact(VerifyAnswer answer, Language language) {
        var text = new StringBuilder();
        text.append(line(language, Message.of(PlatformText.AUDIT_INTACT, answer.entries())));
        text.append(line(language, witness(answer)));
        return text.append(answer.head()).append('\n').toString();
    }

    /** What an exported head proves, and what cannot be known without one. */
    private static Message witness(VerifyAnswer answer) {
        long proven = answer.provenUpTo();
        if (proven == 0) {
            return Message.of(PlatformText.AUDIT_ALONE);
        }
        return proven == answer.entries()
                ? Message.of(PlatformText.AUDIT_PROVEN, proven)
                : Message.of(PlatformText.AUDIT_PROVEN_UP_TO, proven, proven + 1, answer.entries());
    }

    private static String broken(VerifyAnswer answer, Language language) {
        var text = new StringBuilder();
        var count = answer.faults().size();
        text.append(line(language, Message.of(PlatformText.AUDIT_BROKEN, count)));
        for (var fault : answer.faults()) {
            var message = Message.of(wording(fault.kind()), fault.first(), fault.last());
            text.append("  ").append(line(language, message));
        }
        return text.toString();
    }

    private static PlatformText wording(VerifyAnswer.Kind kind) {
        return switch (kind) {
            case ALTERED -> PlatformText.ALTERED;
            case REMOVED -> PlatformText.REMOVED;
            case UNLINKED -> PlatformText.UNLINKED;
            case CUT_OFF -> PlatformText.CUT_OFF;
            case REWRITTEN -> PlatformText.REWRITTEN;
        };
    }

    static String of(BackupAnswer answer, Language language) {
        var text = new StringBuilder();
        text.append(
                line(
                        language,
                        Message.of(
                                PlatformText.BACKED_UP,
                                answer.file(),
                                answer.bytes(),
                                listed(answer.environments()),
                                listed(answer.volumes()))));
        text.append(line(language, Message.of(PlatformText.DIGEST, answer.sha256())));
        if (!answer.keyLocked()) {
            text.append(line(language, Message.of(PlatformText.KEY_OPEN)));
        }
        return text.toString();
    }

    static String of(RestoreAnswer answer, Language language) {
        var text = new StringBuilder();
        var names = answer.environments().stream().map(RestoreAnswer.Environment::name).toList();
        text.append(
                line(language, Message.of(PlatformText.RESTORED, answer.home(), listed(names))));
        text.append(
                line(
                        language,
                        answer.auditIntact()
                                ? Message.of(PlatformText.RECORD_INTACT, answer.auditHead())
                                : Message.of(PlatformText.RECORD_BROKEN)));
        answer.environments().stream()
                .filter(one -> one.state() != EnvironmentState.DOWN)
                .map(one -> line(language, Message.of(PlatformText.UP_AGAIN, one.name())))
                .forEach(text::append);
        return text.toString();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    static String line(Language language, Message message) {
        return language.say(message) + "\n";
    }
}
