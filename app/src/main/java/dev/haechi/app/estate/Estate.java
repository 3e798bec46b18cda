package dev.haechi.app.estate;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.landscape.Landscape;
import java.util.ArrayList;
import java.util.List;

/**
 * A large landscape made of a seed, to measure with. The same size and seed give the same landscape
 * on every machine, and {@code LandscapeCheck} has nothing to say against it. Its distributions are
 * fixed; docs/estate.md has them. Costs O(size).
 */
public final class Estate {
    private Estate() {}

    /** The estate of a size that was {@link EstateSize#checked} and a seed. */
    public static Landscape of(EstateSize size, long seed) {
        var draft = new Draft(size, new Dice(seed), sites(size));
        new Links(draft).draw();
        new Machines(draft).draw();
        new Filters(draft).draw();
        new Networks(draft).draw();
        new Exits(draft).draw();
        new Services(draft).draw();
        return draft.landscape.build();
    }

    /** Subnets and groups are spread evenly; the first VPCs get what is left over. */
    private static List<Site> sites(EstateSize size) {
        var sites = new ArrayList<Site>();
        for (int i = 0; i < size.vpcs(); i++) {
            sites.add(
                    new Site(
                            i,
                            share(size.subnets(), size.vpcs(), i),
                            share(size.groups(), size.vpcs(), i)));
        }
        return sites;
    }

    private static int share(int all, int parts, int index) {
        return all / parts + (index < all % parts ? 1 : 0);
    }

    static EnvironmentName name() {
        return EnvironmentName.of("estate");
    }
}
