package ai.duvo.shell.commands.shared;

import static ai.duvo.shell.catalog.Option.flag;
import static ai.duvo.shell.catalog.Option.option;

import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;

/** Options that many rows share. */
public final class SharedOptions {

    public static final Option AGENT = option("agent", Kind.AGENT, "The agent")
            .mandatory()
            .toPath("agent_id")
            .build();
    public static final Option REVISION = option("revision", Kind.REVISION, "The revision of the agent")
            .mandatory()
            .toPath("build_id")
            .build();
    public static final Option SLOT = option("integration", Kind.SLOT, "The integration slot of the revision")
            .mandatory()
            .toPath("integration_id")
            .build();
    public static final Option QUEUE = option("queue", Kind.QUEUE, "The queue")
            .mandatory()
            .toPath("queue_id")
            .build();
    public static final Option ORG = option(
                    "org", Kind.ORGANIZATION, "The organization; DUVO_ORG_ID or your only one when left out")
            .toPath("orgId")
            .build();
    public static final Option AGENT_FOR_TAB =
            option("agent", Kind.AGENT, "Its agent: only for Tab, not sent").build();
    public static final Option QUEUE_FOR_TAB =
            option("queue", Kind.QUEUE, "Its queue: only for Tab, not sent").build();
    public static final Option OFFSET = offset().build();
    public static final Option ALL = flag("all", "Fetch every page").build();
    public static final Option YES = flag("yes", "Do not ask").letter('y').build();
    public static final Option NAME =
            option("name", Kind.TEXT, "Its name").mandatory().toBody("name").build();
    public static final Option NEW_NAME =
            option("name", Kind.TEXT, "Its new name").toBody("name").build();
    public static final Option DESCRIPTION = option("description", Kind.TEXT, "What it is for")
            .toBody("description")
            .build();
    public static final Option TITLE =
            option("title", Kind.TEXT, "Its title").mandatory().toBody("title").build();
    public static final Option SEARCH = option("search", Kind.TEXT, "Only those with these words")
            .toQuery("search")
            .build();
    public static final Option CONTENT =
            option("content", Kind.TEXT, "The text").toBody("content").build();
    public static final Option CONTENT_FILE = option("content-file", Kind.FILE, "A file with the text, or -")
            .fromFile()
            .toBody("content")
            .build();
    public static final Option SHARED =
            flag("shared", "Share it with the team").sending("shared", "true").build();
    public static final Option PERSONAL =
            flag("personal", "Keep it to yourself").sending("shared", "false").build();
    public static final Option ENABLE =
            flag("enable", "Switch it on").sending("enabled", "true").build();
    public static final Option DISABLE =
            flag("disable", "Switch it off").sending("enabled", "false").build();
    public static final Option DISABLED = flag("disabled", "Create it switched off")
            .sending("enabled", "false")
            .build();

    private SharedOptions() {}

    /** {@code --offset}, to say more of it. */
    public static Option.Builder offset() {
        return option("offset", Kind.NUMBER, "Skip this many")
                .between(0, Integer.MAX_VALUE)
                .toQuery("offset");
    }

    /** {@code --limit} from 1 to {@code max}. */
    public static Option limit(int max, int usual) {
        return option("limit", Kind.NUMBER, "At most this many")
                .between(1, max)
                .byDefault(Integer.toString(usual))
                .toQuery("limit")
                .build();
    }
}
