package dev.haechi.app.design;

import dev.haechi.model.json.LandscapeDocument;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;

/** Reads what a person wrote, a blueprint or a landscape, into a design that can be asked. */
public final class Designs {
    private Designs() {}

    /** The design of a text, or everything that is wrong with it. */
    public static Result<Design> read(Source source) {
        return TreeReader.read(source).then(Designs::landscape);
    }

    private static Result<Design> landscape(Node document) {
        return LandscapeJson.read(document).then(Designs::checked);
    }

    private static Result<Design> checked(LandscapeDocument document) {
        return LandscapeCheck.check(document.landscape(), document.origins())
                .map(landscape -> new Design(landscape, document.origins()));
    }
}
