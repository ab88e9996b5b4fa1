package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks of the groups of a table: each finding names its group. Run by tests, not at start. */
public final class CommandGroupChecks {

    private final Map<String, List<Command>> rows;
    private final List<String> findings = new ArrayList<>();

    private CommandGroupChecks(List<Command> commands) {
        this.rows = new Catalog(commands).groups();
    }

    /** All findings; empty when every command is in exactly one group that help can show. */
    public static List<String> check(List<Command> commands, List<CommandGroup> groups) {
        CommandGroupChecks checks = new CommandGroupChecks(commands);
        groups.forEach(checks::texts);
        checks.words(groups);
        checks.order(groups);
        return checks.findings;
    }

    private void texts(CommandGroup group) {
        String text = group.summary();
        if (text.isBlank()
                || text.endsWith(".")
                || text.contains("\n")
                || text.length() > CommandGroup.SUMMARY_LENGTH) {
            report(
                    group.name(),
                    "its summary needs one line of at most " + CommandGroup.SUMMARY_LENGTH
                            + " characters without a full stop");
        }
        if (group.name().length() > CommandGroup.NAME_LENGTH) {
            report(group.name(), "its name is longer than " + CommandGroup.NAME_LENGTH + " characters");
        }
        if (rows.containsKey(group.name()) && !group.words().contains(group.name())) {
            report(group.name(), "its name is a command of another group");
        }
        if (HelpTopic.of(group.name()).isPresent() || Keyword.of(group.name()).isPresent()) {
            report(group.name(), "its name means something else to help");
        }
    }

    private void words(List<CommandGroup> groups) {
        Map<String, String> owner = new HashMap<>();
        for (CommandGroup group : groups) {
            for (String word : group.words()) {
                String other = owner.putIfAbsent(word, group.name());
                if (other != null) {
                    report(group.name(), "\"" + word + "\" is also in " + other);
                }
                if (!rows.containsKey(word)) {
                    report(group.name(), "no command begins with \"" + word + "\"");
                }
            }
        }
        rows.keySet().stream()
                .filter(word -> !owner.containsKey(word))
                .forEach(word -> report(word, "no group has it; give it a line in CommandGroups"));
        rows.keySet().stream()
                .filter(word -> HelpTopic.of(word).isPresent())
                .forEach(word -> report(word, "help shows something else for this word"));
    }

    private void order(List<CommandGroup> groups) {
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).section().compareTo(groups.get(i - 1).section()) < 0) {
                report(groups.get(i).name(), "it stands outside of its section");
            }
        }
    }

    private void report(String group, String finding) {
        findings.add(group + ": " + finding);
    }
}
