package ai.duvo.shell.secret;

import ai.duvo.shell.failure.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of secrets in any text: what stands behind a secret name, and the credentials of addresses. */
public final class SecretForms {

    /** A text in quotes, or up to what ends a word or a field; references and files stay. */
    private static final String VALUE = "(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*'|[^\\s\"'$,}@-][^\\s\"',}]*+)";

    /** {@code scheme://user:password@}. */
    private static final Pattern USER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+://(?!git@)([^/\\s@\"'<>?#]++)@");

    /** What stands behind the question mark or the hash of an address. */
    private static final Pattern QUERY = Pattern.compile("[?#]([^\\s\"'<>?#]*=[^\\s\"'<>#]*+)");

    private static final Pattern PARAMETER = Pattern.compile("(?:u0026)?([^=&;\\\\]++)=([^&;\\\\]*+)");

    /** Addresses whose path lets anybody in who knows it. */
    private static final Pattern HOOK = Pattern.compile(
            "https?://(?:hooks?\\.[^/\\s\"'<>]++/|[^/\\s\"'<>]*webhook[^/\\s\"'<>]*/|outlook\\.office\\.com/webhook/"
                    + "|[^\\s\"'<>?#]*?/(?:web)?hooks?/|api\\.telegram\\.org/bot)([^\\s\"'<>?#)]++)",
            Pattern.CASE_INSENSITIVE);

    /** {@code password=…}. */
    private static final Pattern SETTING = Pattern.compile("(?<![\\w.?&-])([A-Za-z][A-Za-z0-9_-]*+)=(?!=)" + VALUE);

    /** The same behind others, as a form is sent. */
    private static final Pattern FORM = Pattern.compile("(?<=&)([A-Za-z][A-Za-z0-9_-]*+)=([^&\\s\"'<>]*+)");

    /** {@code headers[secret][X-Key]=…}. */
    private static final Pattern MAP_SETTING =
            Pattern.compile("\\b([A-Za-z][A-Za-z0-9_-]*+)(?:\\[[^\\]]*])*\\[([^\\]]*)]=(?!=)" + VALUE);

    /** {@code "password": "…"} in JSON, also in JSON that stands in double quotes. */
    private static final Pattern MEMBER = Pattern.compile(
            "\"([A-Za-z][A-Za-z0-9_ .-]*+)\"\\s*+:\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|(-?\\d[\\d.eE+-]*+))");

    private static final Pattern ESCAPED_MEMBER = Pattern.compile(
            "\\\\\"([A-Za-z][A-Za-z0-9_ .-]*+)\\\\\"\\s*+:\\s*+(?:\\\\\"((?:[^\"\\\\]|\\\\[^\"])*+)\\\\\"|(-?\\d[\\d.eE+-]*+))");

    /** {@code "headers": {…}} in JSON. */
    private static final Pattern OBJECT = Pattern.compile("\"([A-Za-z][A-Za-z0-9_-]*+)\\\\?\"\\s*+:\\s*+\\{([^{}]++)}");

    /** {@code "tokens": […]} in JSON. */
    private static final Pattern LIST =
            Pattern.compile("\"([A-Za-z][A-Za-z0-9_-]*+)\\\\?\"\\s*+:\\s*+\\[([^\\[\\]]++)]");

    /** {@code Cookie: …}, up to the end of the line or of the quotes. */
    private static final Pattern HEADER =
            Pattern.compile("(?<![\\w-])([A-Za-z][A-Za-z0-9-]*+):[ \\t]*+([^\\s\"'\\\\][^\\r\\n\"'\\\\]*+)");

    private static final Pattern BEARER =
            Pattern.compile("\\b(?:Bearer|Basic)\\s++([A-Za-z0-9._~+/=-]{8,})", Pattern.CASE_INSENSITIVE);

    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][A-Za-z0-9_-]*+)>([^<>]++)</");

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----(.*?)(?:-----END [A-Z ]*PRIVATE KEY-----|$)", Pattern.DOTALL);

    /** Headers of one word; other words before a colon are prose. */
    private static final List<String> HEADER_WORDS = List.of("authorization", "cookie");

    private SecretForms() {}

    /** The text without what its form makes a secret. */
    public static String mask(String text) {
        return replaced(text, in(text));
    }

    /** The text with the mask in place of those. */
    static String replaced(String text, List<Span> secrets) {
        if (secrets.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int done = 0;
        for (Span secret : secrets) {
            if (secret.start() >= done) {
                kept.append(text, done, secret.start()).append(SecretMasker.MASK);
            }
            done = Math.max(done, secret.end());
        }
        return kept.append(text, done, text.length()).toString();
    }

    /** Where they stand, in order. */
    static List<Span> in(String text) {
        return in(text, true);
    }

    /**
     * The same.
     *
     * @param isWhole whether all that belongs to a signed address counts, or only what is a secret by its own name
     */
    static List<Span> in(String text, boolean isWhole) {
        List<Span> found = new ArrayList<>();
        boolean isAssigned = text.indexOf('=') >= 0;
        boolean isNamed = text.indexOf(':') >= 0;
        if (isNamed && text.contains("://")) {
            all(USER, text, found);
            all(HOOK, text, found);
        }
        if (isNamed && text.indexOf('"') >= 0) {
            members(MEMBER, text, found);
            members(ESCAPED_MEMBER, text, found);
            objects(text, found);
            lists(text, found);
        }
        if (isNamed) {
            headers(text, found);
        }
        if (isAssigned) {
            queries(text, isWhole, found);
            settings(text, found);
        }
        if (text.indexOf(' ') >= 0) {
            bearers(text, found);
        }
        if (text.contains("-----BEGIN")) {
            all(PRIVATE_KEY, text, found);
        }
        if (text.indexOf('<') >= 0) {
            elements(text, found);
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }

    private static void all(Pattern form, String text, List<Span> found) {
        Matcher match = form.matcher(text);
        while (match.find()) {
            add(match, 1, found);
        }
    }

    private static void add(Matcher match, int group, List<Span> found) {
        boolean isThere = match.group(group) != null && !match.group(group).isEmpty();
        boolean isMasked = isThere && match.group(group).startsWith(SecretMasker.MASK);
        if (isThere && !isMasked && match.group(group).charAt(0) != '$') {
            found.add(new Span(match.start(group), match.end(group)));
        }
    }

    private static void queries(String text, boolean isWhole, List<Span> found) {
        Matcher query = QUERY.matcher(text);
        while (query.find()) {
            Matcher parameter = PARAMETER.matcher(text).region(query.start(1), query.end(1));
            List<String> names = new ArrayList<>();
            while (parameter.find()) {
                names.add(parameter.group(1));
            }
            boolean isSigned = isWhole && names.stream().anyMatch(SecretNames::isSigning);
            boolean isSignIn = SecretNames.isSignIn(names);
            parameter.reset().region(query.start(1), query.end(1));
            while (parameter.find()) {
                String name = parameter.group(1);
                if (isSigned || SecretNames.isParameter(name) || (isSignIn && name.equalsIgnoreCase("state"))) {
                    add(parameter, 2, found);
                }
            }
        }
    }

    private static void settings(String text, List<Span> found) {
        for (Pattern form : List.of(SETTING, FORM)) {
            Matcher setting = form.matcher(text);
            while (setting.find()) {
                if (SecretNames.isField(setting.group(1))) {
                    add(setting, 2, found);
                }
            }
        }
        Matcher map = MAP_SETTING.matcher(text);
        while (map.find()) {
            boolean isSecret = SecretNames.isMap(map.group(1)) && !SecretNames.isPlain(map.group(2));
            if (isSecret || SecretNames.isField(map.group(2))) {
                add(map, 3, found);
            }
        }
    }

    private static void members(Pattern form, String text, List<Span> found) {
        Matcher member = form.matcher(text);
        while (member.find()) {
            if (SecretNames.isField(member.group(1))) {
                add(member, 2, found);
                if (!SecretNames.isCount(member.group(1))) {
                    add(member, 3, found);
                }
            }
        }
    }

    private static void objects(String text, List<Span> found) {
        Matcher object = OBJECT.matcher(text);
        while (object.find()) {
            if (!SecretNames.isField(object.group(1)) && !SecretNames.isMap(object.group(1))) {
                continue;
            }
            for (Pattern form : List.of(MEMBER, ESCAPED_MEMBER)) {
                Matcher member = form.matcher(text).region(object.start(2), object.end(2));
                while (member.find()) {
                    if (!SecretNames.isPlain(member.group(1))) {
                        add(member, 2, found);
                    }
                }
            }
        }
    }

    private static void lists(String text, List<Span> found) {
        Matcher list = LIST.matcher(text);
        while (list.find()) {
            boolean isNumbers =
                    SecretNames.isCount(list.group(1)) && list.group(2).indexOf('"') < 0;
            if (SecretNames.isField(list.group(1)) && !isNumbers) {
                add(list, 2, found);
            }
        }
    }

    private static void headers(String text, List<Span> found) {
        Matcher header = HEADER.matcher(text);
        while (header.find()) {
            String name = header.group(1);
            boolean isHeader = name.indexOf('-') > 0 || HEADER_WORDS.contains(name.toLowerCase(Locale.ROOT));
            boolean isReference =
                    header.group(2).contains("$") || header.group(2).contains(SecretMasker.MASK);
            if (isHeader && !isReference && SecretNames.isHeader(name)) {
                add(header, 2, found);
            }
        }
    }

    private static void bearers(String text, List<Span> found) {
        Matcher bearer = BEARER.matcher(text);
        while (bearer.find()) {
            if (bearer.group(1).chars().anyMatch(Character::isDigit)
                    || bearer.group(1).endsWith("=")) {
                add(bearer, 1, found);
            }
        }
    }

    private static void elements(String text, List<Span> found) {
        Matcher element = ELEMENT.matcher(text);
        while (element.find()) {
            if (SecretNames.isField(element.group(1))) {
                add(element, 2, found);
            }
        }
    }
}
