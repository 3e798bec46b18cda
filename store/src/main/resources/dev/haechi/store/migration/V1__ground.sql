-- The ground: who, what, and in which order. Times are the database's own.

CREATE TABLE environment (
    name            text PRIMARY KEY,
    stage           text NOT NULL,
    blueprint_path  text NOT NULL,
    blueprint_text  text NOT NULL,
    state           text NOT NULL,
    changed_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE person (
    environment  text NOT NULL REFERENCES environment ON DELETE CASCADE,
    position     int NOT NULL,
    name         text NOT NULL,
    roles        text[] NOT NULL,
    account      text NOT NULL,
    PRIMARY KEY (environment, name)
);

-- One row per environment that ever had a lease: the fence only grows.
CREATE TABLE lease (
    environment  text PRIMARY KEY,
    holder       text NOT NULL,
    fence        bigint NOT NULL,
    expires_at   timestamptz NOT NULL
);

CREATE TABLE token (
    id           text PRIMARY KEY,
    environment  text NOT NULL,
    person       text NOT NULL,
    roles        text[] NOT NULL,
    hash         text NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    revoked_at   timestamptz
);

CREATE TABLE secret (
    environment  text NOT NULL,
    name         text NOT NULL,
    sealed       bytea NOT NULL,
    changed_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (environment, name)
);

CREATE TABLE audit (
    sequence     bigint PRIMARY KEY,
    at           timestamptz NOT NULL,
    actor        text NOT NULL,
    door         text NOT NULL,
    environment  text NOT NULL,
    action       text NOT NULL,
    outcome      text NOT NULL,
    fact_names   text[] NOT NULL,
    fact_values  text[] NOT NULL,
    previous     text NOT NULL,
    hash         text NOT NULL
);

-- Append-only here too: the account that Haechi works with owns neither table nor trigger.
CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit record only grows: % is refused', TG_OP;
END
$$;
CREATE TRIGGER audit_rows BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_only_grows();
CREATE TRIGGER audit_all BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();

CREATE TABLE run (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    environment  text NOT NULL,
    service      text NOT NULL,
    commit_id    text NOT NULL,
    author       text NOT NULL,
    state        text NOT NULL,
    attempt      int NOT NULL DEFAULT 0,
    progress     text NOT NULL DEFAULT '',
    approver     text,
    worker       text,
    claimed_until timestamptz,
    queued_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at  timestamptz,
    reason       text
);
-- The same commit waits or runs once; a service has one run under way.
CREATE UNIQUE INDEX run_waits_once ON run (environment, service, commit_id)
    WHERE state IN ('CANDIDATE', 'QUEUED', 'RUNNING');
CREATE UNIQUE INDEX run_under_way ON run (environment, service) WHERE state = 'RUNNING';
CREATE INDEX run_newest ON run (environment, id DESC);

CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    environment  text NOT NULL,
    kind         text NOT NULL,
    fact_names   text[] NOT NULL,
    fact_values  text[] NOT NULL,
    attempts     int NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    said_at      timestamptz,
    given_up_at  timestamptz,
    reason       text
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE said_at IS NULL AND given_up_at IS NULL;

-- Messages of Git hosting services that were taken already, against replay.
CREATE TABLE delivery_seen (
    environment  text NOT NULL,
    id           text NOT NULL,
    seen_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (environment, id)
);

-- Makes or updates the account that Haechi works with, and gives it what it needs and no more.
CREATE FUNCTION haechi_open_to(account text, password text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = account) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', account);
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', account, password);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', account);
    EXECUTE format('REVOKE UPDATE, DELETE ON audit FROM %I', account);
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM %I', account);
END
$$;
REVOKE ALL ON FUNCTION haechi_open_to(text, text) FROM PUBLIC;
