package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is wrong with a table: each finding names its command. Run by tests, not at start. */
public final class CatalogChecks {

    /** Path names that the session fills in when no argument or option does. */
    private static final Set<String> FROM_CONTEXT = Set.of("teamId");

    /** Kinds whose things are known on this machine: no answer lists them. */
    private static final Set<Kind> LOCAL = Set.of(Kind.PROFILE, Kind.SANDBOX);

    private final Catalog catalog;
    private final List<String> findings = new ArrayList<>();

    private CatalogChecks(List<Command> commands) {
        this.catalog = new Catalog(commands);
    }

    /** All findings, in the order of the table; empty when the table is right. */
    public static List<String> check(List<Command> commands) {
        CatalogChecks checks = new CatalogChecks(commands);
        checks.wordsAreUnique(commands);
        commands.forEach(checks::row);
        return checks.findings;
    }

    private void wordsAreUnique(List<Command> commands) {
        Map<List<String>, String> owner = new HashMap<>();
        for (Command command : commands) {
            List<List<String>> names = new ArrayList<>(command.aliases());
            names.add(command.words());
            for (List<String> words : names) {
                String other = owner.putIfAbsent(words, command.name());
                if (other != null) {
                    report(command, "\"" + String.join(" ", words) + "\" is also " + other);
                }
            }
        }
    }

    private void row(Command command) {
        texts(command);
        arguments(command);
        names(command);
        paths(command);
        command.parameters().forEach(p -> source(command, p));
        readiness(command);
        if (command.handler() == null && command.operations().size() != 1) {
            report(command, "calls " + command.operations().size() + " operations without a handler");
        }
        boolean sendsBody = command.parameters().anyMatch(p -> p.target() instanceof Target.Body);
        if (sendsBody && command.operation().filter(Operation::isMutating).isEmpty()) {
            report(command, "sends a body with a method that takes none");
        }
    }

    private void texts(Command command) {
        if (!command.example().startsWith(command.name())) {
            report(command, "its example does not start with it");
        }
        line(command, "summary", command.summary());
        command.parameters().forEach(p -> line(command, p.name(), p.summary()));
    }

    private void line(Command command, String what, String text) {
        if (text.isBlank() || text.endsWith(".") || text.contains("\n")) {
            report(command, what + " needs one line of help without a full stop");
        }
    }

    private void arguments(Command command) {
        List<Argument> all = command.arguments();
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).required() && !all.get(i - 1).required()) {
                report(command, "required argument " + all.get(i).name() + " stands after an optional one");
            }
            if (all.get(i - 1).repeatable()) {
                report(command, "only the last argument may be repeatable");
            }
        }
    }

    private void names(Command command) {
        Set<String> seen = new HashSet<>();
        command.arguments().stream()
                .map(Argument::name)
                .filter(n -> !seen.add(n))
                .forEach(n -> twice(command, n));
        for (Option option : command.options()) {
            List<String> names = new ArrayList<>(option.aliases());
            names.add(option.name());
            if (option.letter() != null) {
                names.add(option.letter().toString());
            }
            names.stream().filter(n -> !seen.add(n)).forEach(n -> twice(command, n));
        }
        for (Command.OneOf group : command.oneOf()) {
            group.options().stream()
                    .filter(n -> command.option(n).isEmpty())
                    .forEach(n -> report(command, "an exclusive group names " + n + ", which it has not"));
        }
    }

    private void paths(Command command) {
        Set<String> bound = command.parameters()
                .map(Parameter::target)
                .filter(Target.Path.class::isInstance)
                .map(t -> ((Target.Path) t).name())
                .collect(Collectors.toSet());
        command.operation().ifPresent(operation -> {
            operation.pathNames().stream()
                    .filter(n -> !bound.contains(n) && !FROM_CONTEXT.contains(n) && command.handler() == null)
                    .forEach(n -> report(command, "nothing fills {" + n + "} of " + operation));
        });
        bound.stream()
                .filter(n -> command.operations().stream()
                        .noneMatch(o -> o.pathNames().contains(n)))
                .forEach(n -> report(command, "no operation has {" + n + "}"));
    }

    /** Every id can be offered: its kind has a list, and what that list needs is on the same line. */
    private void source(Command command, Parameter parameter) {
        Kind kind = parameter.kind();
        if (!kind.isListed() || LOCAL.contains(kind)) {
            return;
        }
        Optional<Command> lister = catalog.lister(kind);
        if (lister.isEmpty()) {
            report(command, "no command lists " + kind.plural() + " for " + parameter.name());
            return;
        }
        lister.get()
                .parameters()
                .filter(p -> p.required() && p.kind() != kind)
                .filter(p -> command.parameters().noneMatch(own -> own.kind() == p.kind()))
                .forEach(p -> report(command, kind.plural() + " cannot be listed without a " + p.kind()));
    }

    private void readiness(Command command) {
        Command.Readiness ready = command.readiness();
        if (ready == null) {
            return;
        }
        if (catalog.find(ready.command()).isEmpty()) {
            report(command, "waits for " + String.join(" ", ready.command()) + ", which is no command");
        }
        if (command.arguments().stream().noneMatch(a -> a.name().equals(ready.argument()))) {
            report(command, "waits for something of " + ready.argument() + ", which it has not");
        }
    }

    private void twice(Command command, String name) {
        report(command, name + " is there twice");
    }

    private void report(Command command, String finding) {
        findings.add(command.name() + ": " + finding);
    }
}
