package dev.haechi.picture;

import dev.haechi.text.Wording;
import java.util.Locale;

/** The words in a picture. */
enum PictureText implements Wording {
    TITLE,
    DESCRIPTION,
    SUBTITLE,
    INTERNET,
    CORPORATE,
    PARTNER_NETWORK,
    INTERNET_GATEWAY,
    NAT_GATEWAY,
    ALLOW_LIST,
    NO_ALLOW_LIST,
    PEERING,
    TRANSIT_HUB,
    VPN,
    DIRECT_LINE,
    SERVICE_ENDPOINT,
    LOAD_BALANCER,
    DATA_STORE,
    PUBLIC_ADDRESS,
    ROLE_BASTION,
    ROLE_NODE,
    ROLE_CONTROL,
    ROLE_DATABASE,
    ROLE_WEB,
    ROLE_APPLICATION,
    ROLE_BUILDER,
    ROLE_MONITOR,
    ROLE_PROXY,
    ROLE_SERVER,
    ZONE_DMZ,
    ZONE_APP,
    ZONE_DATA,
    ZONE_MGMT,
    ZONE_SEC,
    ZONE_RND,
    ZONE_PARTNER,
    ZONE_UNKNOWN,
    EXPOSURE_PUBLIC,
    EXPOSURE_PRIVATE,
    EXPOSURE_ISOLATED,
    MODE_BLOCK,
    MODE_DETECT,
    MODE_UNKNOWN,
    MORE,
    LEGEND,
    LEGEND_FLOW;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
