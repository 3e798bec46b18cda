package dev.haechi.observe.prometheus;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that Prometheus of one environment scrapes, and to whom it reports, in the workloads' order.
 *
 * @param alertmanagers none when the environment has none
 */
public record ScrapePlan(
        EnvironmentName environment, List<Scrape> scrapes, List<ScrapePoint> alertmanagers) {
    public ScrapePlan {
        scrapes = List.copyOf(scrapes);
        alertmanagers = List.copyOf(alertmanagers);
    }

    /**
     * Every workload that has metrics, at the first address (IPv4 where there is one) of each of
     * its slots. A slot that the landscape does not have is left out.
     */
    public static ScrapePlan of(LandscapeIndex index, List<Workload> workloads) {
        return new ScrapePlan(
                index.landscape().environment(),
                workloads.stream().flatMap(workload -> scrape(index, workload)).toList(),
                workloads.stream()
                        .filter(workload -> workload.kind() == Workload.Kind.ALERTMANAGER)
                        .flatMap(
                                workload ->
                                        workload.port().stream()
                                                .flatMap(port -> points(index, workload, port)))
                        .toList());
    }

    private static Stream<Scrape> scrape(LandscapeIndex index, Workload workload) {
        return workload.metrics().stream()
                .map(
                        metrics ->
                                new Scrape(
                                        workload.name(),
                                        workload.kind(),
                                        metrics.path(),
                                        points(index, workload, metrics.port()).toList(),
                                        workload.replicas().min()));
    }

    private static Stream<ScrapePoint> points(LandscapeIndex index, Workload workload, Port port) {
        return workload.slots().stream()
                .flatMap(
                        slot ->
                                address(index, slot).stream()
                                        .map(address -> new ScrapePoint(slot, address, port)));
    }

    private static Optional<Address> address(LandscapeIndex index, InstanceId slot) {
        return index.instance(slot).flatMap(one -> one.addresses().stream().sorted().findFirst());
    }
}
