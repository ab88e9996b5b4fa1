package ai.duvo.shell.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hosts that no proxy is used for, as {@code NO_PROXY} lists them: names with what is below them, addresses, networks
 * ({@code 10.0.0.0/8}), each perhaps with a port; {@code *} is every host.
 */
record ProxyExceptions(List<String> entries) {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern ADDRESS = Pattern.compile(BYTE + "(\\." + BYTE + "){3}|[0-9a-f:.]*:[0-9a-f:.]*");
    private static final Pattern WITH_PORT = Pattern.compile("(\\[[^\\]]*]|[^:]*):(\\d{1,5})");

    static ProxyExceptions of(String list) {
        return new ProxyExceptions(Stream.of(list.split("[,\\s]+"))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    boolean contains(String host, int port) {
        String name = bare(host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
        return isLoopback(name) || entries.stream().anyMatch(entry -> matches(entry, name, port));
    }

    private static boolean isLoopback(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || (ADDRESS.matcher(name).matches()
                        && address(name).filter(InetAddress::isLoopbackAddress).isPresent());
    }

    private static boolean matches(String entry, String name, int port) {
        Matcher withPort = WITH_PORT.matcher(entry);
        if (withPort.matches()) {
            return Integer.parseInt(withPort.group(2)) == port && matches(withPort.group(1), name, port);
        }
        if (entry.equals("*")) {
            return true;
        }
        int slash = entry.indexOf('/');
        if (slash > 0) {
            return isWithin(name, bare(entry.substring(0, slash)), entry.substring(slash + 1));
        }
        String wanted = bare(entry).replaceFirst("^\\*?\\.", "");
        if (ADDRESS.matcher(wanted).matches() && ADDRESS.matcher(name).matches()) {
            return address(name).isPresent() && address(wanted).equals(address(name));
        }
        return name.equals(wanted) || name.endsWith("." + wanted);
    }

    private static boolean isWithin(String name, String network, String bits) {
        boolean isReadable =
                ADDRESS.matcher(name).matches() && ADDRESS.matcher(network).matches() && bits.matches("\\d{1,3}");
        if (!isReadable) {
            return false;
        }
        byte[] one = bytes(name);
        byte[] other = bytes(network);
        int rest = one.length * 8 - Integer.parseInt(bits);
        return one.length == other.length
                && one.length > 0
                && rest >= 0
                && new BigInteger(1, one).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }

    /** What looks like an address is not looked up. */
    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return address(text).map(InetAddress::getAddress).orElse(new byte[0]);
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
