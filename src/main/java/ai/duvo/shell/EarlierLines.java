package ai.duvo.shell;

import ai.duvo.shell.alias.Aliases;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.script.LineCheck;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.settings.SettingsView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Earlier lines: whether one is worth to be offered again, as far as that is known without running it. Thread safe. */
final class EarlierLines {

    private static final Pattern NAMED =
            Pattern.compile("(?m)^\\s*(?:(?:set|param|for)\\s+([A-Za-z_]\\w*)|([A-Za-z_]\\w*)\\s+=\\s)");

    private final Session session;
    private final Aliases aliases;
    private final Map<String, Optional<Set<String>>> checked = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private List<String> uses = List.of();

    EarlierLines(Session session, Aliases aliases) {
        this.session = session;
        this.aliases = aliases;
    }

    /** These were typed in earlier sessions: what they named may be named again. */
    synchronized void older(List<String> lines) {
        for (String line : lines) {
            Matcher names = NAMED.matcher(line);
            while (names.find()) {
                named.add(names.group(1) == null ? names.group(2) : names.group(1));
            }
        }
    }

    /** It runs now. */
    synchronized void runs(String line) {
        refused.remove(line.strip());
    }

    /** It was wrong in itself, and nothing of it ran. */
    synchronized void refused(String line) {
        refused.add(line.strip());
    }

    synchronized boolean isOffered(String line) {
        try {
            if (Aliases.isDefinition(line)) {
                aliases.check(SourceText.typed(line));
                return true;
            }
            if (new SettingsView(session.variables(), session.console().width())
                    .of(line)
                    .isPresent()) {
                return true;
            }
            String run = aliases.expand(SourceText.typed(line)).line().text();
            Optional<Set<String>> needed = needed(run);
            boolean isRefused = refused.contains(line.strip());
            return needed.filter(names -> !(isRefused && names.isEmpty())
                            && names.stream().allMatch(name -> isKnown(name, isRefused)))
                    .isPresent();
        } catch (UsageFailure wrong) {
            return false;
        }
    }

    private boolean isKnown(String name, boolean isRefused) {
        return session.variables().get(name) != null || (named.contains(name) && !isRefused);
    }

    /** The variables it needs; nothing when it is wrong. */
    private Optional<Set<String>> needed(String line) {
        forgetWhatHungOnOthersInUse();
        return checked.computeIfAbsent(line, this::check);
    }

    private void forgetWhatHungOnOthersInUse() {
        List<String> now = session.selections().now().ids().keySet().stream()
                .map(kind -> "use " + kind.name().toLowerCase(Locale.ROOT) + " x")
                .toList();
        if (!now.equals(uses)) {
            uses = now;
            checked.clear();
            refused.clear();
        }
    }

    private Optional<Set<String>> check(String line) {
        try {
            return Optional.of(LineCheck.check(session, uses, line));
        } catch (UsageFailure wrong) {
            return Optional.empty();
        }
    }
}
