package ai.duvo.shell.catalog;

import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;

import java.util.List;

/** The options every command understands; a command's own option of the same name wins. */
public final class GlobalOptions {

    public static final Option PROFILE =
            option("profile", Kind.PROFILE, "Use this profile").build();
    public static final Option PROFILE_EXPECT = option(
                    "profile-expect", Kind.PROFILE, "Refuse unless this profile is in use")
            .wants(WantedAccess.NONE)
            .build();
    public static final Option TEAM =
            option("team", Kind.TEAM, "Work on this team").build();
    public static final Option JSON =
            flag("json", "Print the API's JSON unchanged").build();
    public static final Option FORMAT = option("format", Kind.TEXT, "Print in this format")
            .oneOf("table", "json", "yaml", "csv", "ndjson", "id")
            .byDefault("table")
            .build();
    public static final Option CSV =
            flag("csv", "Print as CSV, the same as --format csv").build();
    public static final Option CSV_SAFE = flag(
                    "csv-safe", "Print as CSV; a cell that a spreadsheet would run as a formula begins with '")
            .build();
    public static final Option COLUMNS = option("columns", Kind.TEXT, "Print these columns of a table or CSV: a,b.c")
            .build();
    public static final Option OUTPUT = option("output", Kind.OUTPUT_FILE, "Write the result to this file")
            .letter('o')
            .build();
    public static final Option NO_SEND = flag(
                    "no-send", "Show the requests and send none; =curl shows commands for bash")
            .oneOf("curl")
            .build();
    public static final Option NO_RESOLVE = flag(
                    "no-resolve", "Send ids as they are typed: look up no name and no beginning of an id")
            .build();
    public static final Option TIMEOUT = option(
                    "timeout", Kind.DURATION, "Give up a request whose answer is not whole by then, such as 30s")
            .build();
    public static final Option DEMO = flag("demo", "Use the embedded demo workspace: no account, no network")
            .build();
    public static final Option VERBOSE =
            flag("verbose", "Say more when something goes wrong").build();
    public static final Option NO_COLOR =
            flag("no-color", "Print without colour").build();
    public static final Option YES =
            flag("yes", "Do not ask before a destructive command").letter('y').build();
    public static final Option NO_RC =
            flag("no-rc", "Open the prompt without running rc.duvo").build();
    public static final Option HELP =
            flag("help", "Show help for the command").letter('h').build();
    public static final Option VERSION = flag("version", "Show the version").build();

    private static final List<Option> ALL = List.of(
            PROFILE,
            PROFILE_EXPECT,
            TEAM,
            JSON,
            FORMAT,
            CSV,
            CSV_SAFE,
            COLUMNS,
            OUTPUT,
            NO_SEND,
            NO_RESOLVE,
            TIMEOUT,
            DEMO,
            VERBOSE,
            NO_COLOR,
            YES,
            NO_RC,
            HELP,
            VERSION);

    private GlobalOptions() {}

    /** All of them, in the order help shows them. */
    public static List<Option> all() {
        return ALL;
    }
}
