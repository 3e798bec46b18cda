-- What the unprivileged server is given: secrets of its own seal, and an account that can do what it does.

CREATE TABLE server_secret (
    environment  text NOT NULL,
    name         text NOT NULL,
    sealed       bytea NOT NULL,
    changed_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (environment, name)
);

-- Reads records, queues runs and approves candidates, adds to the audit record, says notices. Nothing of an
-- environment, a release, a token or another's secret is its to change.
CREATE FUNCTION haechi_open_to_server(account text, password text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = account) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', account);
    END IF;
    EXECUTE format('ALTER ROLE %I PASSWORD %L', account, password);
    EXECUTE format('GRANT SELECT ON environment, person, token, run, release, audit, outbox, delivery_seen,'
        ' server_secret TO %I', account);
    EXECUTE format('GRANT INSERT (environment, service, commit_id, author, state), UPDATE (state, approver)'
        ' ON run TO %I', account);
    EXECUTE format('GRANT INSERT ON audit TO %I', account);
    EXECUTE format('GRANT INSERT, UPDATE ON outbox TO %I', account);
    EXECUTE format('GRANT INSERT, DELETE ON delivery_seen TO %I', account);
END
$$;
REVOKE ALL ON FUNCTION haechi_open_to_server(text, text) FROM PUBLIC;
