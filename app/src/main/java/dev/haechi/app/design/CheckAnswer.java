package dev.haechi.app.design;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.network.Proof;
import dev.haechi.network.answer.Answer;
import dev.haechi.picture.AllowedFlow;
import dev.haechi.picture.Picture;
import dev.haechi.policy.judgement.Judgement;
import dev.haechi.text.Language;
import java.util.List;

/** What a design means, what packets can do in it, and what policy says of that. */
public record CheckAnswer(Landscape landscape, Proof proof, Judgement judgement) {

    /** The landscape and its flows as an SVG document. Costs about a second. */
    public String picture(Language language) {
        return Picture.draw(landscape, flows(), language);
    }

    private List<AllowedFlow> flows() {
        return proof.pairs().stream()
                .filter(pair -> !pair.answer().isEmpty())
                .map(pair -> new AllowedFlow(pair.from(), pair.to(), services(pair.answer())))
                .toList();
    }

    private static String services(Answer answer) {
        return answer.services().toString();
    }
}
