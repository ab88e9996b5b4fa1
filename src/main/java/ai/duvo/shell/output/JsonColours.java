package ai.duvo.shell.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours of JSON on a terminal, as jq has them. */
final class JsonColours {

    private static final String PLAIN = "\u001b[0m";
    private static final Pattern TOKEN = Pattern.compile("(?<key>\"(?:[^\"\\\\]|\\\\.)*+\"(?=\\s*+:))"
            + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\")"
            + "|(?<none>\\bnull\\b)"
            + "|(?<word>\\b(?:true|false)\\b)");

    private JsonColours() {}

    /** The same JSON with colours in it. */
    static String of(String json) {
        Matcher token = TOKEN.matcher(json);
        StringBuilder text = new StringBuilder(json.length() * 2);
        int at = 0;
        while (token.find()) {
            text.append(json, at, token.start())
                    .append(colour(token))
                    .append(token.group())
                    .append(PLAIN);
            at = token.end();
        }
        return text.append(json, at, json.length()).toString();
    }

    private static String colour(Matcher token) {
        if (token.group("key") != null) {
            return "\u001b[34;1m";
        }
        if (token.group("text") != null) {
            return "\u001b[32m";
        }
        return token.group("none") != null ? "\u001b[2m" : "\u001b[33m";
    }
}
