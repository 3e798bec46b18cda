package dev.haechi.observe.prometheus;

import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.Workload;
import java.util.List;

/**
 * What is scraped of one workload.
 *
 * @param path of the metrics, from {@code /}
 * @param points one per slot; those without a replica are down, which is no fault by itself
 * @param least how many of them have to be up
 */
public record Scrape(
        ServiceName service, Workload.Kind kind, String path, List<ScrapePoint> points, int least) {
    public Scrape {
        points = List.copyOf(points);
    }
}
