package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks of how a row is taken back: its line is one that the table has, and all it needs is known. */
final class UndoChecks {

    private final Command command;
    private final Catalog catalog;
    private final List<String> findings = new ArrayList<>();

    private UndoChecks(Command command, Catalog catalog) {
        this.command = command;
        this.catalog = catalog;
    }

    static List<String> check(Command command, Catalog catalog) {
        UndoChecks checks = new UndoChecks(command, catalog);
        Undo undo = command.undo();
        if (undo == null) {
            checks.missing();
        } else if (undo.isRestoring()) {
            checks.restoring();
        } else {
            undo.row(catalog)
                    .ifPresentOrElse(
                            row -> checks.line(undo, row),
                            () -> checks.findings.add(
                                    "is undone by " + String.join(" ", undo.command()) + ", which is no command"));
        }
        return checks.findings;
    }

    /** What is created can be deleted where the table has both. */
    private void missing() {
        List<String> words = new ArrayList<>(command.words());
        if (!words.remove(words.size() - 1).equals("create")) {
            return;
        }
        words.add("delete");
        if (catalog.find(words).isPresent()) {
            findings.add("creates what " + String.join(" ", words) + " deletes, and does not say that this undoes it");
        }
    }

    private void restoring() {
        boolean isListed = command.subject()
                .flatMap(subject -> catalog.lister(subject.kind()))
                .isPresent();
        if (!isListed && catalog.reader(command).isEmpty()) {
            findings.add("puts back values, and no row reads them");
        }
        if (command.parameters().noneMatch(parameter -> parameter.target() instanceof Target.Body)) {
            findings.add("puts back values, and sends none");
        }
    }

    private void line(Undo undo, Command row) {
        Set<Parameter> given =
                undo.values(row).stream().map(Undo.Value::parameter).collect(Collectors.toSet());
        row.parameters()
                .filter(parameter -> parameter.required() && !given.contains(parameter))
                .forEach(parameter -> findings.add("is undone without the " + parameter.name() + " of " + row.name()));
        for (Undo.Value value : undo.values(row)) {
            if (value.parameter() == null) {
                findings.add(
                        "is undone with " + value.option() + value.word() + ", which " + row.name() + " does not take");
            }
            Optional<String> place = Undo.place(value.word());
            boolean isNew = value.word().equals(Undo.NEW) && undo.found() != null;
            boolean isKnown = isNew
                    || place.filter(name -> name.startsWith(".") || isOwn(name)).isPresent();
            if (!isKnown) {
                findings.add("is undone with " + value.word() + ", which nothing gives");
            }
        }
    }

    private boolean isOwn(String name) {
        return command.parameters().anyMatch(parameter -> parameter.name().equals(name));
    }
}
