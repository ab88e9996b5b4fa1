package ai.duvo.shell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.failure.Failure;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRulesTest {

    private static final String PROXY = "http://proxy.test:3128";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                        | api.duvo.ai        | true
            api.duvo.ai              | api.duvo.ai        | true
            API.Duvo.AI              | api.duvo.ai        | true
            api.duvo.ai              | API.DUVO.AI        | true
            api.duvo.ai              | api.duvo.ai.       | true
            duvo.ai                  | api.duvo.ai        | true
            .duvo.ai                 | api.duvo.ai        | true
            .duvo.ai                 | duvo.ai            | true
            *.duvo.ai                | api.duvo.ai        | true
            uvo.ai                   | api.duvo.ai        | false
            api.duvo.ai              | duvo.ai            | false
            duvo.ai:443              | api.duvo.ai        | true
            duvo.ai:8443             | api.duvo.ai        | false
            duvo.ai:8443             | api.duvo.ai:8443   | true
            a.test, duvo.ai          | api.duvo.ai        | true
            a.test duvo.ai           | api.duvo.ai        | true
            ,,a.test,,               | api.duvo.ai        | false
            10.0.0.0/8               | 10.200.3.4         | true
            10.0.0.0/8               | 11.0.0.1           | false
            192.168.1.128/25         | 192.168.1.200      | true
            192.168.1.128/25         | 192.168.1.100      | false
            0.0.0.0/0                | 203.0.113.7        | true
            10.0.0.0/8               | ten.test           | false
            10.0.0.0/99              | 10.0.0.1           | false
            10.0.0.0/x               | 10.0.0.1           | false
            300.0.0.0/8              | 10.0.0.1           | false
            203.0.113.7              | 203.0.113.7        | true
            203.0.113.7:443          | 203.0.113.7        | true
            203.0.113.7:80           | 203.0.113.7        | false
            fd00::/8                 | [fd12::1]          | true
            fd00::/8                 | [2001:db8::1]      | false
            2001:db8::1              | [2001:db8:0:0::1]  | true
            [2001:db8::1]            | [2001:db8::1]      | true
            [2001:db8::1]:443        | [2001:db8::1]      | true
            [2001:db8::1]:80         | [2001:db8::1]      | false
            """)
    void noProxyListsHosts(String list, String host, boolean isDirect) {
        ProxyRules rules = ProxyRules.of(Map.of("HTTPS_PROXY", PROXY, "NO_PROXY", list));
        assertThat(rules.to(URI.create("https://" + host)).isEmpty()).isEqualTo(isDirect);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "x.localhost", "127.0.0.1", "127.9.9.9", "[::1]", "localhost."})
    void loopbackIsAlwaysDirect(String host) {
        ProxyRules rules = ProxyRules.of(Map.of("ALL_PROXY", PROXY, "HTTP_PROXY", PROXY));
        assertThat(rules.to(URI.create("http://" + host + ":8080/x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost.test", "128.0.0.1", "[::2]"})
    void whatOnlyLooksLikeLoopbackIsNot(String host) {
        assertThat(ProxyRules.of(Map.of("ALL_PROXY", PROXY)).to(URI.create("http://" + host)))
                .isPresent();
    }

    @Test
    void aNumberThatIsNoAddressIsAName() {
        assertThat(ProxyExceptions.of("10.0.0.0/8,999.1.1.1/8").contains("300.1.1.1", 443))
                .isFalse();
        assertThat(ProxyExceptions.of("300.1.1.1").contains("300.1.1.1", 443)).isTrue();
        assertThat(ProxyExceptions.of("1:2:3").contains("[::9]", 443)).isFalse();
    }

    @Test
    void theSchemeChoosesTheVariable() {
        Map<String, String> all =
                Map.of("HTTPS_PROXY", "tls.test:1", "HTTP_PROXY", "plain.test:2", "ALL_PROXY", "all.test:3");
        assertThat(way(all, "https://a.test")).isEqualTo("tls.test:1");
        assertThat(way(all, "http://a.test")).isEqualTo("plain.test:2");
        assertThat(way(Map.of("ALL_PROXY", "all.test:3"), "https://a.test")).isEqualTo("all.test:3");
        assertThat(way(Map.of("HTTP_PROXY", "plain.test:2"), "https://a.test")).isEqualTo("direct");
    }

    @Test
    void lowerCaseWinsAndBlankIsNone() {
        assertThat(way(Map.of("HTTPS_PROXY", "upper.test:1", "https_proxy", "lower.test:2"), "https://a.test"))
                .isEqualTo("lower.test:2");
        assertThat(way(Map.of("https_proxy", " ", "HTTPS_PROXY", "upper.test:1"), "https://a.test"))
                .isEqualTo("upper.test:1");
        assertThat(way(Map.of("https_proxy", PROXY, "no_proxy", "a.test"), "https://a.test"))
                .isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            proxy.test,                      proxy.test:80,   -
            http://proxy.test:3128/,         proxy.test:3128, -
            http://ann:b%40d@proxy.test:1,   proxy.test:1,    ann:b@d
            http://ann:a+b@proxy.test:1,     proxy.test:1,    ann:a+b
            http://[2001:db8::1]:3128,       2001:db8::1:3128, -
            """)
    void aProxyIsReadFromItsAddress(String text, String told, String credentials) {
        HttpProxy proxy = HttpProxy.of("HTTPS_PROXY", text);
        assertThat(proxy).hasToString(told);
        assertThat(proxy.credentials()).isEqualTo(credentials);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://", "http://ann:se cret@h:1", "http://ann:%zz-secret@h:1", "http://ann:secret@h:x", "::"})
    void whatIsNoAddressIsToldWithoutItsPassword(String text) {
        assertThatThrownBy(() -> HttpProxy.of("HTTPS_PROXY", text))
                .isInstanceOf(Failure.class)
                .hasMessage("HTTPS_PROXY is no address of a proxy");
    }

    private static String way(Map<String, String> environment, String address) {
        return ProxyRules.of(environment)
                .to(URI.create(address))
                .map(HttpProxy::toString)
                .orElse("direct");
    }
}
