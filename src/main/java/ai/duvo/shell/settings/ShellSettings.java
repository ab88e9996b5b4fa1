package ai.duvo.shell.settings;

import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Variables that duvo itself reads: {@code set hints off}. */
public final class ShellSettings {

    /** Dim help while typing. */
    public static final String HINTS = "hints";

    /** Requests on standard error as they happen. */
    public static final String TRACE = "trace";

    /** What the prompt shows at its right. */
    public static final String STATUS = "status";

    /** The time that a line took, at its end. */
    public static final String TIMING = "timing";

    /** A bell and a notification of the terminal when a run ends or asks for a human. */
    public static final String NOTIFY = "notify";

    /** The keys that edit a line. */
    public static final String EDIT_MODE = "edit_mode";

    /** How ids stand in a table on a terminal. */
    public static final String IDS = "ids";

    /** Whether long answers open in a pager. */
    public static final String PAGER = "pager";

    /** How long a request may take, where a line has no {@code --timeout}. */
    public static final String REQUEST_TIMEOUT = "request_timeout";

    private static final List<String> SWITCH = List.of("on", "off");
    private static final List<String> LIMITS = List.of("10s", "30s", "2m", "10m");
    private static final Map<String, Setting> SETTINGS = Map.of(
            HINTS, new Setting(SWITCH, "on", "Dim help while you type"),
            TRACE,
                    new Setting(
                            List.of("on", "headers", "bodies", "off"),
                            "off",
                            "Requests on standard error as they happen"),
            STATUS, new Setting(SWITCH, "on", "What stands right of the prompt"),
            TIMING,
                    new Setting(
                            List.of("auto", "on", "off"), "auto", "The time a line took; auto: where it is over 2 s"),
            NOTIFY, new Setting(SWITCH, "off", "A bell and a notification when a run ends or asks"),
            EDIT_MODE, new Setting(List.of("emacs", "vi"), "emacs", "The keys that edit a line"),
            IDS, new Setting(List.of("short", "full"), "short", "How ids stand in a table on a terminal"),
            PAGER, new Setting(SWITCH, "on", "What is longer than the screen opens in a pager"),
            REQUEST_TIMEOUT, new Setting(LIMITS, "as usual", "How long a request may take, such as 30s"));

    /** Too good a name to take away from scripts: any other value is theirs, and changes nothing here. */
    private static final Set<String> SHARED = Set.of(STATUS, IDS);

    /**
     * What a setting is.
     *
     * @param values those it can have
     * @param usual what it is where nobody set it
     * @param meaning what it is about, without a full stop
     */
    private record Setting(List<String> values, String usual, String meaning) {}

    private ShellSettings() {}

    /** Their names, as they are typed. */
    public static Set<String> names() {
        return SETTINGS.keySet().stream().map(ShellSettings::typed).collect(Collectors.toUnmodifiableSet());
    }

    /** What a setting can be; empty for a variable that is none. */
    public static List<String> values(String name) {
        return find(name).map(Setting::values).orElse(List.of());
    }

    /** What a setting is about, without a full stop. */
    static String meaning(String name) {
        return find(name).map(Setting::meaning).orElse("");
    }

    /** What a setting is where nobody set it. */
    static String usual(String name) {
        return find(name).map(Setting::usual).orElse("");
    }

    private static Optional<Setting> find(String name) {
        return Optional.ofNullable(SETTINGS.get(name.replace('-', '_')));
    }

    /** Whether a setting is on, as it is unless somebody turned it off. */
    public static boolean isOn(String name, Variables variables) {
        JsonNode value = variables.get(name);
        return value == null || !value.asString("").equals("off");
    }

    /** Whether ids stand whole in tables. */
    public static boolean hasFullIds(Variables variables) {
        return value(IDS, variables).equals("full");
    }

    /** What a setting is; empty when nobody set it. */
    public static String value(String name, Variables variables) {
        JsonNode value = variables.get(name);
        return value == null ? "" : value.asString("");
    }

    /** What makes requests, within the time that the line gives, else within the one that somebody set. */
    public static <T> T limited(Optional<String> option, Variables variables, T usual, Function<Duration, T> within) {
        return option.or(() -> Optional.of(value(REQUEST_TIMEOUT, variables)))
                .flatMap(Durations::parse)
                .map(within)
                .orElse(usual);
    }

    /** Refuses a value that a setting cannot have. */
    public static void check(String name, String value, Span place) {
        if (LIMITS.equals(values(name)) && Durations.parse(value).isPresent()) {
            return;
        }
        List<String> allowed = values(name);
        if (!SHARED.contains(name) && !allowed.isEmpty() && !allowed.contains(value)) {
            throw UsageFailure.wrong(
                    "\"" + typed(name) + "\" cannot be \"" + value + "\"",
                    "write: set " + typed(name) + " " + String.join("|", allowed),
                    place);
        }
    }

    /** What is said of a variable that may be a mistyped setting. */
    public static Optional<String> meant(String name, String value) {
        return NearestWord.to(typed(name), names())
                .filter(near -> values(name).isEmpty() && values(near).contains(value))
                .map(near -> "no setting; did you mean " + near + "? $" + name + " is a variable now");
    }

    private static String typed(String name) {
        return name.replace('_', '-');
    }

    /** Refuses to keep a result under the name of a setting. */
    public static void requireFree(String name, Span place) {
        if (SETTINGS.containsKey(name) && !SHARED.contains(name)) {
            throw UsageFailure.wrong(
                    "\"" + name + "\" is a setting of duvo", "choose another name for the result", place);
        }
    }
}
