package dev.haechi.kubernetes.kubeconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyVariablesTest {
    private static final String PROXY = "http://proxy.bank.example:3128";

    private static ProxyVariables variables(Map<String, String> all) {
        return ProxyVariables.of(name -> all.getOrDefault(name, ""));
    }

    private static Endpoint server(String url) {
        return Endpoint.tryParse(url).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://api.bank.example:6443 | '' | true",
                "https://api.bank.example:6443 | bank.example | false",
                "https://bank.example:6443 | bank.example | false",
                "https://bank.example:6443 | .bank.example | true",
                "https://api.bank.example:6443 | .bank.example | false",
                "https://api.bank.example:6443 | '*.bank.example' | false",
                "https://otherbank.example:6443 | bank.example | true",
                "https://API.Bank.example:6443 | 'other.example, bank.EXAMPLE' | false",
                "https://api.bank.example:6443 | bank.example:6443 | false",
                "https://api.bank.example:6443 | bank.example:443 | true",
                "https://api.bank.example:6443 | '*' | false",
                "https://10.20.0.5:6443 | 10.20.0.0/16 | false",
                "https://10.21.0.5:6443 | 10.20.0.0/16 | true",
                "https://10.20.0.5:6443 | 10.20.0.5 | false",
                "https://10.20.0.5:6443 | 10.20.0.5:6443 | false",
                "https://10.20.0.5:6443 | 10.20.0.5:443 | true",
                "https://[2001:db8::5]:6443 | 2001:db8::/32 | false",
                "https://[2001:db8::5]:6443 | [2001:db8::5]:6443 | false",
                "https://[2001:db8::5]:6443 | [2001:db8::5]:443 | true",
                "https://localhost:6443 | '' | false",
                "https://127.3.2.1:6443 | '' | false",
                "https://[::1]:6443 | '' | false"
            })
    void servers_are_excepted_as_kubectl_excepts_them(
            String url, String exceptions, boolean proxied) {
        var variables = variables(Map.of("HTTPS_PROXY", PROXY, "NO_PROXY", exceptions));

        assertThat(variables.proxyFor(server(url)).isPresent()).isEqualTo(proxied);
    }

    @Test
    void the_great_variable_goes_before_the_small_one() {
        var api = server("https://10.0.0.1:6443");
        var both = variables(Map.of("HTTPS_PROXY", PROXY, "https_proxy", "http://10.9.9.9:1"));
        var small = variables(Map.of("https_proxy", "10.9.9.9:1", "no_proxy", "10.0.0.2"));

        assertThat(both.proxyFor(api))
                .contains(new ProxyVariables.Named("HTTPS_PROXY", Endpoint.tryParse(PROXY)));
        assertThat(small.proxyFor(api))
                .contains(
                        new ProxyVariables.Named(
                                "https_proxy", Endpoint.tryParse("http://10.9.9.9:1")));
        assertThat(small.proxyFor(server("https://10.0.0.2"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "socks5://10.0.0.2:1080",
        "https://10.0.0.2:443",
        "http://kim:secret@10.0.0.2:3128"
    })
    void a_proxy_of_another_kind_is_none(String proxy) {
        var variables = variables(Map.of("HTTPS_PROXY", proxy));

        assertThat(variables.proxyFor(server("https://10.0.0.1:6443")))
                .contains(new ProxyVariables.Named("HTTPS_PROXY", Optional.empty()));
    }
}
