package dev.haechi.app.design;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.Network;
import dev.haechi.policy.judgement.Records;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a file means: a landscape whose references all lead somewhere, and what people decided. May
 * be used by several threads.
 */
public final class Design {
    private final Landscape landscape;
    private final Origins origins;
    private final Records records;
    private final Supplier<Network> making;
    private @Nullable Network network;

    /**
     * @param origins where its things were written
     * @param records people and waivers; none for a landscape in JSON
     */
    public Design(Landscape landscape, Origins origins, Records records) {
        this(landscape, origins, records, () -> Network.of(landscape));
    }

    /**
     * @param making the landscape ready to be asked, which may be on its way
     */
    Design(Landscape landscape, Origins origins, Records records, Supplier<Network> making) {
        this.landscape = landscape;
        this.origins = origins;
        this.records = records;
        this.making = making;
    }

    public Landscape landscape() {
        return landscape;
    }

    public Origins origins() {
        return origins;
    }

    public Records records() {
        return records;
    }

    /** The landscape ready to be asked. Costs what {@link Network#of} costs, once. */
    public synchronized Network network() {
        if (network == null) {
            network = making.get();
        }
        return network;
    }
}
