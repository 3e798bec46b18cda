package dev.haechi.text;

import java.util.List;
import java.util.Optional;

/**
 * Writes problems as a person reads them: code, place, message, the line with a caret under it, and
 * the fix.
 *
 * <pre>
 * NET-014 net.yaml:31:11  subnet 'db-a' 10.2.0.0/24 lies outside its VPC 'core' 10.1.0.0/16
 *    31 |     cidr: 10.2.0.0/24
 *       |           ^^^^^^^^^^^
 *    fix: choose a block inside 10.1.0.0/16, or widen the VPC
 * </pre>
 *
 * @param language of the texts
 * @param sources whose lines can be shown
 */
public record ProblemText(Language language, List<Source> sources) {
    public ProblemText {
        sources = List.copyOf(sources);
    }

    /** All problems, each ended by a newline. */
    public String all(List<Problem> problems) {
        var text = new StringBuilder();
        problems.forEach(problem -> text.append(one(problem)));
        return text.toString();
    }

    /** One problem, ended by a newline. */
    public String one(Problem problem) {
        var text = new StringBuilder(problem.code().key()).append(' ');
        problem.origin().ifPresent(origin -> text.append(origin).append("  "));
        text.append(language.say(problem)).append('\n');
        problem.origin().flatMap(this::excerpt).ifPresent(text::append);
        problem.details().forEach(line -> text.append("   | ").append(line).append('\n'));
        return text.append("   ")
                .append(language == Language.KOREAN ? "해결: " : "fix: ")
                .append(language.fix(problem))
                .append('\n')
                .toString();
    }

    private Optional<String> excerpt(Origin origin) {
        return sources.stream()
                .filter(source -> source.name().equals(origin.file()))
                .findFirst()
                .flatMap(source -> source.line(origin.line()))
                .map(line -> Excerpt.of(origin, line));
    }
}
