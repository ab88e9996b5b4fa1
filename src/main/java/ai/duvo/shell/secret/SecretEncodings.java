package ai.duvo.shell.secret;

import ai.duvo.shell.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.StringNode;

/** Encodings in which a secret may stand in a text. */
final class SecretEncodings {

    private SecretEncodings() {}

    /** The secret as it is, in JSON, in HTML, percent-encoded, as hexadecimal and in base64 at any place of it. */
    static Set<String> of(String secret) {
        Set<String> all = new LinkedHashSet<>();
        all.add(secret);
        String quoted = Json.text(StringNode.valueOf(secret));
        all.add(quoted.substring(1, quoted.length() - 1));
        all.add(html(secret));
        percent(secret, all);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        all.add(HexFormat.of().formatHex(bytes));
        all.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            base64(Base64.getEncoder(), bytes, before, all);
            base64(Base64.getUrlEncoder(), bytes, before, all);
        }
        return all;
    }

    private static String html(String secret) {
        return secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void percent(String secret, Set<String> all) {
        String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        for (String encoded : List.of(form, form.replace("+", "%20"))) {
            all.add(encoded);
            StringBuilder lower = new StringBuilder(encoded);
            for (int at = lower.indexOf("%"); at >= 0; at = lower.indexOf("%", at + 1)) {
                lower.replace(at, at + 3, lower.substring(at, at + 3).toLowerCase(Locale.ROOT));
            }
            all.add(lower.toString());
        }
    }

    /** What base64 makes of it behind so many other bytes: only the characters that nothing around it can change. */
    private static void base64(Base64.Encoder encoder, byte[] secret, int before, Set<String> all) {
        byte[] placed = new byte[before + secret.length];
        Arrays.fill(placed, 0, before, (byte) 0);
        System.arraycopy(secret, 0, placed, before, secret.length);
        String whole = encoder.withoutPadding().encodeToString(placed);
        int first = before == 0 ? 0 : before + 1;
        int last = placed.length * 8 / 6;
        String sure = whole.substring(first, last);
        all.add(sure);
        if (before == 0) {
            all.add(whole);
            all.add(encoder.encodeToString(placed));
        }
        percent(sure, all);
    }
}
