package dev.haechi.observe.slack;

import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.webhook.Payload;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes news as a message of Slack's Block Kit. Every value goes into {@code plain_text}, so that
 * nothing in a commit or a log can mention people, make links or begin a command; lengths stay
 * within Slack's limits (header 150, text 3000, field 2000 characters, 10 fields).
 */
final class SlackText {
    private static final int HEADER = 150;
    private static final int TEXT = 3_000;
    private static final int FIELD = 500;
    private static final int FIELDS = 10;

    private SlackText() {}

    static Payload payload(News news, Language language) {
        var headline =
                news.kind().sign()
                        + " "
                        + language.say(Message.of(news.kind(), news.environment()));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(block -> block.text(plainText(cut(headline, HEADER), true))));
        var fields =
                news.facts().entrySet().stream()
                        .limit(FIELDS)
                        .map(fact -> field(fact, language))
                        .toList();
        if (!fields.isEmpty()) {
            blocks.add(section(block -> block.fields(fields)));
        }
        if (!news.lines().isEmpty()) {
            var log = tail(String.join("\n", news.lines()), TEXT);
            blocks.add(section(block -> block.text(plainText(log, false))));
        }
        return Payload.builder().text(escaped(cut(headline, HEADER))).blocks(blocks).build();
    }

    private static TextObject field(Map.Entry<String, String> fact, Language language) {
        var name =
                NewsFact.named(fact.getKey())
                        .map(known -> language.say(Message.of(known)))
                        .orElse(fact.getKey());
        var value = fact.getValue().isBlank() ? "–" : fact.getValue();
        return plainText(cut(name + ": " + value, FIELD), false);
    }

    /** The text beside the blocks is read as mrkdwn: these three characters begin its markup. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** Of a log the end counts. */
    private static String tail(String text, int most) {
        return text.length() <= most ? text : "…" + text.substring(text.length() - most + 1);
    }
}
