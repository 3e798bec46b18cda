package dev.haechi.cli.deliver;

import dev.haechi.app.deploy.DeployAnswer;
import dev.haechi.app.deploy.RollbackAnswer;
import dev.haechi.app.logs.BuildLogAnswer;
import dev.haechi.app.logs.LogLine;
import dev.haechi.app.logs.LogsAnswer;
import dev.haechi.delivery.CommitId;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.stream.Collectors;

/** Answers about deliveries, as text. */
final class DeliverAnswers {
    private DeliverAnswers() {}

    static String of(DeployAnswer answer, Language language) {
        var commit = CommitId.of(answer.commit()).brief();
        if (answer.run().isEmpty()) {
            return language.say(Message.of(DeliverText.SERVES, answer.service(), commit)) + "\n";
        }
        return language.say(
                        Message.of(
                                wording(answer.state()),
                                answer.run().get(),
                                answer.service(),
                                commit,
                                answer.environment()))
                + "\n";
    }

    private static DeliverText wording(DeployAnswer.State state) {
        return switch (state) {
            case SERVES -> DeliverText.SERVES;
            case CANDIDATE -> DeliverText.CANDIDATE;
            case QUEUED -> DeliverText.QUEUED;
            case RUNNING -> DeliverText.RUNNING;
            case SUCCEEDED -> DeliverText.SUCCEEDED;
            case FAILED -> DeliverText.FAILED;
        };
    }

    static String of(RollbackAnswer answer, Language language) {
        var message =
                answer.release()
                        .map(
                                release ->
                                        Message.of(
                                                DeliverText.ROLLED_BACK,
                                                answer.service(),
                                                answer.image(),
                                                answer.to(),
                                                release))
                        .orElseGet(
                                () ->
                                        Message.of(
                                                DeliverText.ROLLED_BACK_NOTHING,
                                                answer.service(),
                                                answer.image()));
        return language.say(message) + "\n";
    }

    static String of(LogsAnswer answer, Language language) {
        return answer.lines().stream()
                .map(line -> of(line, language))
                .collect(Collectors.joining());
    }

    /** What a replica prints is in its own language. */
    static String of(LogLine line, Language language) {
        return line.replica() + " | " + line.text() + "\n";
    }

    static String of(BuildLogAnswer answer, Language language) {
        return answer.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
