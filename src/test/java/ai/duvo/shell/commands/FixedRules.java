package ai.duvo.shell.commands;

import java.util.List;

/** What rows do where the vendor tells in words what its client sends without a flag. */
final class FixedRules {

    static final String BY_DEFAULT = " by default";

    /** In place of a constant: the handler sees to it. */
    static final String BY_HANDLER = "";

    private static final String BOTH = "current_process and transformation_proposal";

    static final List<Rule> ALL = List.of(
            new Rule("agents schedules create", "body enabled", "true unless --disabled", "true" + BY_DEFAULT),
            new Rule("agents case-triggers create", "body enabled", "false unless --enabled", "false" + BY_DEFAULT),
            new Rule("clarity overview", "path kind", BOTH, BY_HANDLER),
            new Rule("clarity compare", "path kind", BOTH, BY_HANDLER),
            new Rule("clarity facets", "path kind", BOTH, BY_HANDLER),
            new Rule("clarity export", "path kind", BOTH, BY_HANDLER),
            new Rule("clarity captures", "query captures", "lite unless --include-transcripts", "lite" + BY_DEFAULT),
            new Rule("clarity capture", "query captures", "lite unless --include-transcripts", "lite" + BY_DEFAULT),
            new Rule(
                    "clarity send-artifact-chat-message",
                    "body conversation_id",
                    "null for a new conversation",
                    "null" + BY_DEFAULT),
            new Rule(
                    "clarity assign-extra-capture-request",
                    "body user_id",
                    "null without --user-id",
                    "null" + BY_DEFAULT),
            new Rule("skills install", "multipart file", "SKILL.md or zip", BY_HANDLER));

    private FixedRules() {}

    /**
     * A rule.
     *
     * @param command the vendor's command
     * @param place where in the request the value goes
     * @param text the vendor's words
     * @param instead the constant of the row
     */
    record Rule(String command, String place, String text, String instead) {}

    /** The constant of the row in place of a rule. */
    static String instead(String command, String place, String text) {
        return ALL.stream()
                .filter(rule -> rule.command().equals(command)
                        && rule.place().equals(place)
                        && rule.text().equals(text))
                .map(Rule::instead)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(command
                        + ": nothing says what a row does where the vendor's " + place + " is \"" + text + "\""));
    }
}
