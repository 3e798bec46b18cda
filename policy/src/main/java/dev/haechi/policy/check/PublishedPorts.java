package dev.haechi.policy.check;

import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Relation;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Narrowing;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;

/** From the internet, the DMZ answers on published ports and paths alone (EFS-17-03). */
record PublishedPorts() implements Check {
    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        for (var place : subject.in(tally, Zone.DMZ)) {
            tally.asked();
            ports(subject, place, tally);
            subject.places()
                    .balancers(place)
                    .forEach(balancer -> paths(subject, place, balancer, tally));
        }
        return tally.done(Message.of(Reason.NOTHING_IN_ZONE, Zone.DMZ));
    }

    private static void ports(Case subject, Place place, Tally tally) {
        var answer = subject.fromInternet(Relation.REACH, place.end());
        Case.doubts(tally, answer);
        var parameters = subject.parameters();
        var redirecting = redirecting(subject, place).intersect(parameters.redirectPorts());
        var excess = answer.services().minus(parameters.publicPorts()).minus(redirecting);
        var plain = excess.intersect(parameters.redirectPorts());
        found(
                subject,
                place,
                answer,
                plain,
                Message.of(FindingText.PLAIN_HTTP, place.id(), plain),
                tally);
        var other = excess.minus(plain);
        found(
                subject,
                place,
                answer,
                other,
                Message.of(FindingText.PORT_PUBLISHED, place.id(), other, parameters.publicPorts()),
                tally);
    }

    private static void found(
            Case subject,
            Place place,
            Answer answer,
            ServiceSet services,
            Message what,
            Tally tally) {
        if (services.isEmpty()) {
            return;
        }
        tally.found(
                () -> {
                    var paths = Narrowing.to(answer.paths(), services);
                    var flows = new Answer(paths).flows();
                    return Finding.of(what, place.id(), flows, subject.packet(paths));
                });
    }

    private static ServiceSet redirecting(Case subject, Place place) {
        return subject.places().balancers(place).stream()
                .flatMap(balancer -> balancer.listeners().stream())
                .filter(LoadBalancer.Listener::redirect)
                .map(
                        listener ->
                                ServiceSet.of(
                                        listener.protocol(),
                                        PortRange.of(listener.port().number())))
                .reduce(ServiceSet.NONE, ServiceSet::union);
    }

    private static void paths(Case subject, Place place, LoadBalancer balancer, Tally tally) {
        for (var listener : balancer.listeners()) {
            for (var published : listener.paths()) {
                if (isForbidden(subject, published.path())) {
                    tally.found(
                            Message.of(
                                    FindingText.PATH_PUBLISHED,
                                    listener.id(),
                                    balancer.id(),
                                    published.host() + published.path()),
                            balancer.id(),
                            Case.flows(
                                    subject.internet(),
                                    place.addressSet().union(subject.places().floating(place)),
                                    ServiceSet.of(
                                            listener.protocol(),
                                            PortRange.of(listener.port().number()))),
                            subject.setting(
                                    listener.id(), "paths", published.path(), balancer.id()));
                }
            }
        }
    }

    private static boolean isForbidden(Case subject, String path) {
        return subject.parameters().unpublishedPaths().stream()
                .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
