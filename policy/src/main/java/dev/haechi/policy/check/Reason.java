package dev.haechi.policy.check;

import dev.haechi.text.Wording;
import java.util.Locale;

/** Why a control does not apply. */
enum Reason implements Wording {
    NOTHING_IN_ZONE,
    NO_PRIVATE_SUBNET,
    NO_PUBLIC_ADDRESS,
    NO_RULE,
    NO_INTENT,
    NO_STORE_IN_DMZ,
    NOTHING_THERE,
    NO_VPC;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
