package ai.duvo.shell.network;

import java.lang.reflect.Field;
import java.net.http.HttpRequest;
import java.util.function.BiPredicate;
import sun.misc.Unsafe;

/**
 * {@code Content-Length} as it should be: JDK 17 and 18 tell a length of 0 with every GET (JDK-8283544), which some
 * gateways refuse, and have no switch for it. Where it fails, requests stay as the JDK makes them. Decision 9 says why.
 */
final class LengthHeader {

    /** Written as the JDK writes it; ours is in lower case and stays. */
    private static final String OF_THE_JDK = "Content-Length";

    private static final String ALLOWED = "jdk.httpclient.allowRestrictedHeaders";
    private static final int MENDED_IN = 19;

    private LengthHeader() {}

    /** The name under which a request tells that it has an empty body. */
    static final String NAME = "content-length";

    /**
     * Takes the header over from the JDK, before the first client is made.
     *
     * @return whether a request with an empty body that counts must tell its length itself
     */
    static boolean takeOver() {
        if (Runtime.version().feature() >= MENDED_IN || !isAllowed()) {
            return false;
        }
        try {
            Class<?> utils = Class.forName("jdk.internal.net.http.common.Utils");
            Field direct = utils.getDeclaredField("NO_PROXY_HEADERS_FILTER");
            Field proxied = utils.getDeclaredField("PROXY_FILTER");
            replace(direct);
            replace(proxied);
            return true;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // another JDK than this was written for
            return false;
        }
    }

    /** The JDK reads the property once: where it did so already, the header stays its own. */
    private static boolean isAllowed() {
        if (System.getProperty(ALLOWED) == null) {
            System.setProperty(ALLOWED, NAME);
        }
        try {
            HttpRequest.newBuilder().header(NAME, "0");
            return true;
        } catch (IllegalArgumentException restricted) {
            return false;
        }
    }

    @SuppressWarnings({"unchecked", "deprecation"})
    private static void replace(Field filter) throws ReflectiveOperationException {
        Field access = Unsafe.class.getDeclaredField("theUnsafe");
        access.setAccessible(true);
        Unsafe unsafe = (Unsafe) access.get(null);
        Object base = unsafe.staticFieldBase(filter);
        long offset = unsafe.staticFieldOffset(filter);
        unsafe.ensureClassInitialized(filter.getDeclaringClass());
        BiPredicate<String, String> usual = (BiPredicate<String, String>) unsafe.getObject(base, offset);
        BiPredicate<String, String> lean = (name, value) -> !(name.equals(OF_THE_JDK) && value.equals("0"));
        unsafe.putObjectVolatile(base, offset, usual.and(lean));
    }
}
