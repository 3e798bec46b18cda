-- Every effect on a cloud, before it begins and after it ended.
CREATE TABLE journal (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    environment  text NOT NULL,
    plan_digest  text NOT NULL,
    key          text NOT NULL,
    change       text NOT NULL,
    begun_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at     timestamptz,
    ending       text,
    detail       text
);
CREATE INDEX journal_unfinished ON journal (environment, number) WHERE ended_at IS NULL;

-- Version after version of a service, with what became of it.
CREATE TABLE release (
    environment      text NOT NULL,
    service          text NOT NULL,
    number           bigint NOT NULL,
    commit_id        text,
    image_reference  text NOT NULL,
    image_digest     text NOT NULL,
    author           text NOT NULL,
    at               timestamptz NOT NULL DEFAULT clock_timestamp(),
    reason           text,
    PRIMARY KEY (environment, service, number)
);
