package ai.duvo.shell.output;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Whether bars are drawn with block characters, or with those that every terminal has. */
public enum BarStyle {
    BLOCKS,
    ASCII;

    /** The best that a terminal of this environment shows. */
    public static BarStyle of(Map<String, String> environment) {
        String terminal = environment.getOrDefault("TERM", "");
        boolean isLimited = terminal.equals("dumb") || terminal.equals("linux");
        String locale = Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
        return isLimited || !(locale.isEmpty() || isUnicode(locale)) ? ASCII : BLOCKS;
    }

    private static boolean isUnicode(String locale) {
        String charset = locale.toLowerCase(Locale.ROOT);
        return charset.contains("utf-8") || charset.contains("utf8");
    }
}
