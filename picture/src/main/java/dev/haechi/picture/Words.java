package dev.haechi.picture;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.Zone;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.Optional;

/** The picture's words in one language. */
record Words(Language language) {
    String say(PictureText text, Object... arguments) {
        return language.say(Message.of(text, arguments));
    }

    String zone(Fact<Zone> zone) {
        return zone.asOptional().map(this::zone).orElseGet(() -> say(PictureText.ZONE_UNKNOWN));
    }

    String zone(Zone zone) {
        return say(
                switch (zone) {
                    case DMZ -> PictureText.ZONE_DMZ;
                    case APP -> PictureText.ZONE_APP;
                    case DATA -> PictureText.ZONE_DATA;
                    case MGMT -> PictureText.ZONE_MGMT;
                    case SEC -> PictureText.ZONE_SEC;
                    case RND -> PictureText.ZONE_RND;
                    case PARTNER -> PictureText.ZONE_PARTNER;
                });
    }

    Optional<String> exposure(Fact<Exposure> exposure) {
        return exposure.asOptional()
                .map(
                        known ->
                                say(
                                        switch (known) {
                                            case PUBLIC -> PictureText.EXPOSURE_PUBLIC;
                                            case PRIVATE -> PictureText.EXPOSURE_PRIVATE;
                                            case ISOLATED -> PictureText.EXPOSURE_ISOLATED;
                                        }));
    }

    String role(Role role) {
        return say(
                switch (role) {
                    case BASTION -> PictureText.ROLE_BASTION;
                    case NODE -> PictureText.ROLE_NODE;
                    case CONTROL -> PictureText.ROLE_CONTROL;
                    case DATABASE -> PictureText.ROLE_DATABASE;
                    case WEB -> PictureText.ROLE_WEB;
                    case APPLICATION -> PictureText.ROLE_APPLICATION;
                    case BUILDER -> PictureText.ROLE_BUILDER;
                    case MONITOR -> PictureText.ROLE_MONITOR;
                    case PROXY -> PictureText.ROLE_PROXY;
                    case SERVER -> PictureText.ROLE_SERVER;
                });
    }

    String inspector(Inspector inspector) {
        var mode =
                inspector
                        .mode()
                        .asOptional()
                        .map(
                                known ->
                                        switch (known) {
                                            case BLOCK -> PictureText.MODE_BLOCK;
                                            case DETECT -> PictureText.MODE_DETECT;
                                        })
                        .orElse(PictureText.MODE_UNKNOWN);
        return inspector.kind() + " " + say(mode);
    }

    String external(ExternalNetwork.Kind kind) {
        return say(
                switch (kind) {
                    case CORPORATE -> PictureText.CORPORATE;
                    case PARTNER -> PictureText.PARTNER_NETWORK;
                });
    }

    String line(Line.Kind kind) {
        return say(
                switch (kind) {
                    case VPN -> PictureText.VPN;
                    case DIRECT -> PictureText.DIRECT_LINE;
                });
    }
}
