package dev.haechi.network.course;

import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Subnet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Cohort;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.course.Ending.Arrived;
import dev.haechi.network.course.Ending.Lost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the ways back of flows that arrived. */
final class Reply implements Ends {
    private final Origin origin;
    private final Optional<Cohort> receiver;
    private final boolean translated;
    private final Roads roads;
    private final List<Course> courses = new ArrayList<>();

    private Reply(Atlas atlas, Origin origin, Optional<Cohort> receiver, boolean translated) {
        this.origin = origin;
        this.receiver = receiver;
        this.translated = translated;
        this.roads = new Roads(atlas, this);
    }

    /** From a cohort to where the connection was opened. */
    static List<Course> courses(Atlas atlas, Origin origin, Wave arrived, Cohort receiver) {
        // Only a floating IP rewrites destinations: such connections came from the internet.
        boolean translated = arrived.view().destination().isPresent();
        var reply = new Reply(atlas, origin, Optional.of(receiver), translated);
        reply.roads.leave(receiver.subnet(), arrived.reply(arrived.box(), arrived.view()));
        return reply.courses;
    }

    /** From the far end of a line. */
    static List<Course> fromLine(
            Atlas atlas, Origin origin, Wave arrived, ExternalNetwork external) {
        var reply = new Reply(atlas, origin, Optional.empty(), false);
        for (var line : atlas.landscape().lines()) {
            if (line.far().equals(external.id())) {
                reply.roads.hubs().from(line, arrived.reply(arrived.box(), arrived.view()));
            }
        }
        return reply.courses;
    }

    @Override
    public boolean hasFloatingIp(IpFamily family) {
        return receiver.flatMap(cohort -> cohort.floatingIp(family)).isPresent();
    }

    @Override
    public void atCohort(Wave wave, Cohort cohort) {
        if (!translated && origin instanceof Origin.Inside(var own, _) && own == cohort) {
            arrive(wave);
        } else {
            elsewhere(wave, cohort.id());
        }
    }

    @Override
    public void atInternetGateway(Wave wave, InternetGateway gateway) {
        if (!translated) {
            elsewhere(wave, gateway.id());
        } else if (origin instanceof Origin.Inside(var own, _)) {
            arrive(roads.in(own.subnet(), wave.viewed(View.AS_WRITTEN)));
        } else {
            arrive(wave);
        }
    }

    @Override
    public void atNatGateway(Wave wave, NatGateway nat, Subnet subnet) {
        elsewhere(wave, nat.id());
    }

    @Override
    public void atExternal(Wave wave, ExternalNetwork external) {
        if (!translated
                && origin instanceof Origin.Network(var opener)
                && opener.id().equals(external.id())) {
            arrive(wave);
        } else {
            elsewhere(wave, external.id());
        }
    }

    private void arrive(Wave wave) {
        courses.add(
                new Course(
                        wave.box(),
                        wave.stages(),
                        new Arrived(new Ending.Outside(new Endpoint.Internet())),
                        List.of()));
    }

    private void elsewhere(Wave wave, Id at) {
        lost(wave, Disposition.REPLY_DENIED, at, new Step.Dropped(Drops.REPLY_ELSEWHERE));
    }

    @Override
    public void lost(Wave wave, Disposition disposition, Id at, Step step) {
        courses.add(
                new Course(
                        wave.box(),
                        wave.stages(),
                        new Lost(Disposition.REPLY_DENIED, at, step),
                        List.of()));
    }

    @Override
    public void unknown(Wave wave, Id at, String fact) {
        courses.add(new Course(wave.box(), wave.stages(), new Ending.Open(at, fact), List.of()));
    }
}
