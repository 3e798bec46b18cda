package dev.haechi.picture;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.text.Language;
import java.util.List;

/** Draws a landscape and what is allowed in it. */
public final class Picture {
    private Picture() {}

    /**
     * An SVG document in UTF-8 text: VPCs, subnets in the colours of their zones, services (the
     * slots of one service as one box with their count), edge with WAF, gateways, outside networks,
     * and the flows as arrows with their ports. It follows the reader's light or dark setting and
     * names no file or font outside of itself. The same input gives the same text. Costs around a
     * second for the first picture, since the layout library is loaded then.
     *
     * @param flows what passes; flows between the same two boxes share an arrow, and a flow whose
     *     end is not in the landscape is left out
     */
    public static String draw(Landscape landscape, List<AllowedFlow> flows, Language language) {
        var words = new Words(language);
        var scene = scene(landscape, flows, words);
        return Drawing.of(scene, LayeredLayout.place(scene), words);
    }

    private static Scene scene(Landscape landscape, List<AllowedFlow> flows, Words words) {
        var arrows = Arrows.of(landscape, flows);
        return new Scene(
                words.say(PictureText.TITLE, landscape.environment()),
                words.say(
                        PictureText.SUBTITLE,
                        landscape.vpcs().size(),
                        landscape.subnets().size(),
                        landscape.instances().size(),
                        arrows.size()),
                new Areas(landscape, words, new Boxes(landscape, words)).all(arrows),
                arrows);
    }
}
