package dev.haechi.app.design;

import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.network.Proof;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Reachability;
import dev.haechi.picture.AllowedFlow;
import dev.haechi.picture.Picture;
import dev.haechi.policy.judgement.Judgement;
import dev.haechi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a design means, what packets can do in it, and what policy says of that. */
public record CheckAnswer(Reachability network, Proof proof, Judgement judgement) {

    public Landscape landscape() {
        return network.landscape();
    }

    /** The landscape in its JSON form; a large one is written beside what else is done. */
    public Supplier<String> written() {
        return Designs.besideIfLarge(landscape(), () -> LandscapeJson.write(landscape()));
    }

    /** The landscape and its flows as an SVG document. Costs a question for every pair. */
    public String picture(Language language) {
        return Picture.draw(landscape(), flows(), language);
    }

    private List<AllowedFlow> flows() {
        var flows = new ArrayList<AllowedFlow>();
        for (var from : network.endpoints()) {
            for (var to : network.endpoints()) {
                var answer = network.reach(from, to);
                if (!answer.isEmpty()) {
                    flows.add(new AllowedFlow(from, to, services(answer)));
                }
            }
        }
        return flows;
    }

    private static String services(Answer answer) {
        return answer.services().toString();
    }
}
