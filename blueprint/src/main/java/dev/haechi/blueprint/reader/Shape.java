package dev.haechi.blueprint.reader;

import dev.haechi.text.Wording;

/** How a text has to look; the wording says it with an example. */
enum Shape implements Wording {
    ENVIRONMENT_NAME,
    SERVICE_NAME,
    NAME,
    PERSON,
    ACCOUNT,
    SECRET,
    CIDR_V4,
    CIDR_V6,
    CIDR,
    COUNTRY,
    TARGET,
    PLACE,
    ADDRESSES,
    SERVICES,
    PORTS,
    GIT,
    BRANCH,
    REPOSITORY_PATH,
    IMAGE,
    HOST,
    PATH,
    ABSOLUTE_PATH,
    CPU,
    SIZE,
    PERCENT,
    DURATION,
    VARIABLE,
    USER,
    CONTROL,
    DATE,
    NOT_BLANK,
    PUBLIC_KEY;

    @Override
    public String key() {
        return name();
    }
}
