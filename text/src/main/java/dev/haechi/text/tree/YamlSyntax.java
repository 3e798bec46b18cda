package dev.haechi.text.tree;

import dev.haechi.text.Problem;
import dev.haechi.text.TextCode;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in our words what the YAML parser says in its own. It tells its problems apart by their
 * texts alone, so this does too; a text that is not known here is handed on as it is.
 */
final class YamlSyntax {
    private YamlSyntax() {}

    static Problem problem(MarkedYamlEngineException e, YamlPlaces places) {
        var says = Optional.ofNullable(e.getProblem()).orElse("");
        var context = Optional.ofNullable(e.getContext()).orElse("");
        var code = code(says, context);
        boolean open = code == TextCode.OPEN_QUOTE || code == TextCode.OPEN_BRACKET;
        var mark = open ? openedAt(e) : e.getProblemMark();
        var place = places.at(mark, 1);
        return code == TextCode.YAML_SYNTAX
                ? Problem.at(place, code, context.isEmpty() ? says : context + ", " + says)
                : Problem.at(place, code);
    }

    private static Optional<Mark> openedAt(MarkedYamlEngineException e) {
        return e.getContextMark().or(e::getProblemMark);
    }

    private static TextCode code(String says, String context) {
        if (says.contains("TAB") || says.contains("'\\t")) {
            return TextCode.TAB;
        }
        if (context.contains("quoted scalar") && says.contains("unexpected end")) {
            return TextCode.OPEN_QUOTE;
        }
        if (context.contains("flow sequence") || context.contains("flow mapping")) {
            return TextCode.OPEN_BRACKET;
        }
        if (says.contains("could not find expected ':'")) {
            return TextCode.NO_COLON;
        }
        if (says.contains("mapping values are not allowed")
                || says.contains("expected <block end>")
                || says.contains("sequence entries are not allowed")) {
            return TextCode.INDENTATION;
        }
        return TextCode.YAML_SYNTAX;
    }
}
