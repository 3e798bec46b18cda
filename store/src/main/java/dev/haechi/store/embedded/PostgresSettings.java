package dev.haechi.store.embedded;

/** The configuration of the embedded server: durable, small, and open on loopback alone. */
final class PostgresSettings {

    private PostgresSettings() {}

    /** The whole of {@code postgresql.conf}. */
    static String configuration(int port) {
        return """
        # Written by Haechi at every start; changes are lost.
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'

        # What was committed survives a kill -9 and a power cut.
        fsync = on
        synchronous_commit = on
        full_page_writes = on
        wal_level = minimal
        max_wal_senders = 0

        # One machine's own records: little memory, few processes.
        max_connections = 40
        shared_buffers = 16MB
        work_mem = 2MB
        maintenance_work_mem = 16MB
        wal_buffers = 512kB
        min_wal_size = 32MB
        max_wal_size = 128MB
        io_method = sync
        max_worker_processes = 2
        max_parallel_workers = 0
        max_parallel_workers_per_gather = 0
        max_logical_replication_workers = 0
        autovacuum_max_workers = 1
        jit = off

        # A client that died with its machine's network frees its locks.
        tcp_keepalives_idle = 30
        idle_in_transaction_session_timeout = 60s

        timezone = 'UTC'
        log_timezone = 'UTC'
        log_min_messages = warning
        log_statement = none
        log_parameter_max_length = 0
        log_parameter_max_length_on_error = 0
        """
                .formatted(port);
    }

    /** The whole of {@code pg_hba.conf}: passwords, from this machine. */
    static String clients() {
        return "host all all 127.0.0.1/32 scram-sha-256\n";
    }
}
