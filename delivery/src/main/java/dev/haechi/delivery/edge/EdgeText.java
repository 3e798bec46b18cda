package dev.haechi.delivery.edge;

/**
 * The fixed parts of the edge's configuration. The directives are those of nginx 1.22
 * (nginx.org/en/docs) and of the ModSecurity connector for nginx.
 */
final class EdgeText {
    /**
     * Everything before the upstreams. The error log begins at {@code crit}: below that its lines
     * quote requests, with the personal data in them. The access log says what failed and why, with
     * digits and mail addresses in paths masked; it holds no query, no cookie, no agent.
     */
    static final String BEGIN =
            """
            worker_processes 2;
            # Requests that are being answered while the configuration is read again get this long.
            worker_shutdown_timeout 60s;
            worker_rlimit_nofile 16384;
            pid /tmp/nginx.pid;
            error_log /dev/stderr crit;
            include /etc/nginx/modules-enabled/*.conf;
            events { worker_connections 4096; }
            http {
                include /etc/nginx/mime.types;
                default_type application/octet-stream;
                server_tokens off;
                sendfile on;
                tcp_nodelay on;
                keepalive_timeout 65s;
                client_max_body_size 12m;
                client_body_temp_path /tmp/body;
                proxy_temp_path /tmp/proxy;
                fastcgi_temp_path /tmp/fastcgi;
                uwsgi_temp_path /tmp/uwsgi;
                scgi_temp_path /tmp/scgi;

                modsecurity on;
                modsecurity_rules_file /etc/nginx/waf/main.conf;

                map $uri $path_1 { default $uri; "~^(?<a1>.*?)(?:[0-9][0-9-]{2,}[0-9]|[^/@]+@[^/]+)(?<b1>.*)$" "$a1***$b1"; }
                map $path_1 $path_2 { default $path_1; "~^(?<a2>.*?)(?:[0-9][0-9-]{2,}[0-9]|[^/@]+@[^/]+)(?<b2>.*)$" "$a2***$b2"; }
                map $path_2 $path_3 { default $path_2; "~^(?<a3>.*?)(?:[0-9][0-9-]{2,}[0-9]|[^/@]+@[^/]+)(?<b3>.*)$" "$a3***$b3"; }
                map $path_3 $masked_path { default $path_3; "~(?:[0-9][0-9-]{2,}[0-9]|@)" "***"; }
                map "$status:$upstream_status" $blocked { default "false"; "~^403:$" "true"; }
                log_format masked escape=json '{"time":"$time_iso8601","request":"$request_id","client":"$remote_addr",'
                    '"host":"$host","method":"$request_method","path":"$masked_path","status":$status,"blocked":$blocked,'
                    '"bytes":$bytes_sent,"seconds":$request_time,"service":"$service","upstream":"$upstream_addr",'
                    '"upstreamStatus":"$upstream_status","upstreamSeconds":"$upstream_response_time","tls":"$ssl_protocol"}';
                access_log /dev/stdout masked;

                ssl_protocols TLSv1.2 TLSv1.3;
                ssl_prefer_server_ciphers off;
                ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;
                ssl_session_cache shared:tls:5m;
                ssl_session_tickets off;

                proxy_http_version 1.1;
                proxy_connect_timeout 2s;
                proxy_send_timeout 30s;
                proxy_read_timeout 60s;
                proxy_set_header Host $host;
                proxy_set_header Connection "";
                proxy_set_header X-Request-Id $request_id;
                proxy_set_header X-Real-IP $remote_addr;
                proxy_set_header X-Forwarded-For $remote_addr;
                proxy_set_header X-Forwarded-Proto https;
                # A request that may have reached a replica is sent again only when its method allows that (RFC 9110
                # section 9.2.2): a transfer never is.
                proxy_next_upstream error;
                proxy_next_upstream_tries 2;
            """;

    /**
     * One service. A pooled connection lives for a tenth of a second, long enough to be used again
     * under load: new replicas are met, and those that leave are free of requests, as soon as calls
     * are led anew.
     */
    static final String UPSTREAM =
            """

                upstream %s {
            %s        keepalive 64;
                    keepalive_time 100ms;
                    keepalive_timeout 100ms;
                    keepalive_requests 1000;
                }
            """;

    /** Plain HTTP, unknown hosts, and the numbers for Prometheus. */
    static final String FRONT =
            """

                server {
                    listen %s default_server backlog=4096;
                    listen [::]:%s default_server backlog=4096;
                    modsecurity off;
                    set $service "";
                    location / { return 308 %s$request_uri; }
                }
                server {
                    listen %s ssl http2 default_server backlog=4096;
                    listen [::]:%s ssl http2 default_server backlog=4096;
                    ssl_reject_handshake on;
                    set $service "";
                }
                server {
                    listen %s;
                    listen [::]:%s;
                    modsecurity off;
                    access_log off;
                    location = /healthz { default_type text/plain; return 200 "ok\\n"; }
                    location = /metrics {
                        default_type text/plain;
                        return 200 "# TYPE nginx_connections gauge\\nnginx_connections{state=\\"active\\"} $connections_active\\nnginx_connections{state=\\"reading\\"} $connections_reading\\nnginx_connections{state=\\"writing\\"} $connections_writing\\nnginx_connections{state=\\"waiting\\"} $connections_waiting\\n";
                    }
                    location = /requests { stub_status; }
                    location / { return 404; }
                }
            """;

    /** One host. */
    static final String SERVER =
            """

                server {
                    listen %s ssl http2;
                    listen [::]:%s ssl http2;
                    server_name %s;
                    set $service "";
                    ssl_certificate /run/secrets/%s;
                    ssl_certificate_key /run/secrets/%s;
                    add_header Strict-Transport-Security "max-age=31536000" always;
                    add_header X-Content-Type-Options nosniff always;
            %s    }
            """;

    static final String TO_FOLDER = "        location = %s { return 308 %s$is_args$args; }\n";

    static final String LOCATION =
            """
                    location %1$s {
                        set $service %2$s;
                        proxy_pass http://%2$s%3$s;
            %4$s        }
            """;

    /**
     * What a service behind a stripped prefix says about its own paths is given the prefix again.
     */
    static final String STRIPPED =
            """
                        proxy_redirect / %s/;
                        proxy_cookie_path / %s/;
                        proxy_set_header Host $host;
                        proxy_set_header Connection "";
                        proxy_set_header X-Request-Id $request_id;
                        proxy_set_header X-Real-IP $remote_addr;
                        proxy_set_header X-Forwarded-For $remote_addr;
                        proxy_set_header X-Forwarded-Proto https;
                        proxy_set_header X-Forwarded-Prefix %s;
            """;

    private EdgeText() {}
}
