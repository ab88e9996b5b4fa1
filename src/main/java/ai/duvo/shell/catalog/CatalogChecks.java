package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Checks of a whole table: each finding names its command and what of it. Run by tests, not at start. */
public final class CatalogChecks {

    /** Kinds whose things are known on this machine: no answer lists them. */
    private static final Set<Kind> LOCAL = Set.of(Kind.PROFILE, Kind.SANDBOX);

    private final Catalog catalog;
    private final Set<String> handlers;
    private final List<String> findings = new ArrayList<>();

    private CatalogChecks(List<Command> commands, Set<String> handlers) {
        this.catalog = new Catalog(commands);
        this.handlers = handlers;
    }

    /**
     * All findings, in the order of the table; empty when the table is right.
     *
     * @param handlers the names that rows may give
     */
    public static List<String> check(List<Command> commands, Set<String> handlers) {
        CatalogChecks checks = new CatalogChecks(commands, handlers);
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
        RowChecks.check(command).forEach(finding -> report(command, finding));
        RequestChecks.check(command).forEach(finding -> report(command, finding));
        NoteChecks.check(command, catalog).forEach(finding -> report(command, finding));
        UndoChecks.check(command, catalog).forEach(finding -> report(command, finding));
        command.parameters().forEach(parameter -> source(command, parameter));
        readiness(command);
        String handler = command.handler();
        if (handler != null && !handlers.contains(handler)) {
            report(command, "there is no handler \"" + handler + "\"");
        }
    }

    /** Every id can be offered: its kind has a list, and what that list needs is on the same line. */
    private void source(Command command, Parameter parameter) {
        Kind kind = parameter.kind();
        if (!kind.isListed() || LOCAL.contains(kind)) {
            return;
        }
        Predicate<Kind> isBeside =
                needed -> needed == kind || command.parameters().anyMatch(own -> own.kind() == needed);
        Optional<Command> lister = catalog.lister(kind, isBeside);
        if (lister.isEmpty()) {
            report(command, "no command lists " + kind.plural() + " for " + parameter.name());
            return;
        }
        Catalog.needs(lister.get()).stream()
                .filter(isBeside.negate())
                .forEach(needed -> report(command, kind.plural() + " cannot be listed without a " + needed));
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

    private void report(Command command, String finding) {
        findings.add(command.name() + ": " + finding);
    }
}
