package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of the words of a row: its texts, names, groups, conditions and questions. */
final class RowChecks {

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]*)}");

    /** Names that a handler puts into a question itself. */
    private static final Set<String> ASKED_BY_HANDLERS = Set.of("name", "count");

    private final Command command;
    private final List<String> findings = new ArrayList<>();

    private RowChecks(Command command) {
        this.command = command;
    }

    static List<String> check(Command command) {
        RowChecks checks = new RowChecks(command);
        checks.texts();
        checks.arguments();
        checks.names();
        checks.groups();
        checks.conditions();
        checks.question();
        return checks.findings;
    }

    private void texts() {
        if (!command.example().startsWith(command.name())) {
            report("its example does not start with it");
        }
        line("summary", command.summary());
        command.parameters().forEach(p -> line(p.name(), p.summary()));
    }

    private void line(String what, String text) {
        if (text.isBlank() || text.endsWith(".") || text.contains("\n")) {
            report(what + " needs one line of help without a full stop");
        }
    }

    private void arguments() {
        List<Argument> all = command.arguments();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).required() && !all.get(i - 1).required()) {
                report("required argument " + all.get(i).name() + " stands after an optional one");
            }
            if (all.get(i - 1).repeatable()) {
                report("only the last argument may be repeatable");
            }
        }
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        command.arguments().stream()
                .map(Argument::name)
                .filter(n -> !seen.add(n))
                .forEach(this::twice);
        for (Option option : command.options()) {
            List<String> names = new ArrayList<>(option.aliases());
            names.add(option.name());
            if (option.letter() != null) {
                names.add(option.letter().toString());
            }
            names.stream().filter(n -> !seen.add(n)).forEach(this::twice);
            GlobalOptions.all().stream()
                    .filter(global -> global.name().equals(option.name())
                            && global.letter() != null
                            && !global.letter().equals(option.letter()))
                    .forEach(global -> report("--" + option.name() + " takes the place of the global one and has no -"
                            + global.letter()));
        }
    }

    private void groups() {
        for (OptionGroup group : command.optionGroups()) {
            group.options().stream()
                    .filter(n -> command.option(n).isEmpty())
                    .forEach(n -> report("a group names --" + n + ", which it has not"));
            if (group.options().size() < 2) {
                report("a group of " + group.options() + " is no choice");
            }
        }
    }

    private void conditions() {
        for (Condition condition : command.conditions()) {
            for (String name : List.of(condition.option(), condition.other())) {
                if (command.option(name).isEmpty()) {
                    report("a condition names --" + name + ", which it has not");
                }
            }
            command.option(condition.other()).stream()
                    .filter(other -> !other.choices().isEmpty())
                    .flatMap(other -> condition.values().stream()
                            .filter(value -> !other.choices().contains(value)))
                    .forEach(value ->
                            report("a condition wants --" + condition.other() + " " + value + ", which it cannot be"));
        }
        command.alternatives().keySet().stream()
                .filter(name -> command.option(name).isEmpty())
                .forEach(flag -> report("an operation is called with --" + flag + ", which it has not"));
    }

    private void question() {
        String question = command.destructive();
        if (question == null) {
            return;
        }
        Matcher names = IN_BRACES.matcher(question);
        while (names.find()) {
            String name = names.group(1);
            boolean isKnown = command.parameters().anyMatch(p -> p.name().equals(name))
                    || (command.handler() != null && ASKED_BY_HANDLERS.contains(name));
            if (!isKnown) {
                report("its question names {" + name + "}, which no argument or option is called");
            }
        }
        String unless = command.harmlessWith();
        if (unless != null && command.option(unless).isEmpty()) {
            report("it does not ask with --" + unless + ", which it has not");
        }
    }

    private void twice(String name) {
        report(name + " is there twice");
    }

    private void report(String finding) {
        findings.add(finding);
    }
}
