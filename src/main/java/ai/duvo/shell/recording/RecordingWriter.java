package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.PathStep;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.recording.IdVariable.Captured;
import ai.duvo.shell.recording.IdVariable.Given;
import ai.duvo.shell.recording.IdVariable.LookedUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Writes a recording as a script: what it needs at its head, then its lines, each name where it is known. */
final class RecordingWriter {

    private static final int REMARK_COLUMN = 64;
    private static final int MOST_REMARK = 60;
    private static final Span NOWHERE = new Span(0, 0);

    private final Recording recording;
    private final List<String> text = new ArrayList<>();
    private @Nullable RecordedLine current;

    RecordingWriter(Recording recording) {
        this.recording = recording;
    }

    /** The whole script. */
    String write() {
        text.addAll(List.of("#!/usr/bin/env duvo", "# " + recording.heading(), ""));
        Map<RecordedLine, List<IdVariable>> captured = new HashMap<>();
        Map<RecordedLine, List<IdVariable>> lookedUp = new HashMap<>();
        for (IdVariable name : recording.names()) {
            if (name.definition() instanceof Captured from) {
                captured.computeIfAbsent(from.line(), l -> new ArrayList<>()).add(name);
            } else if (name.definition() instanceof LookedUp up && !recording.isAtHead(name)) {
                lookedUp.computeIfAbsent(up.user(), l -> new ArrayList<>()).add(name);
            }
        }
        int before = text.size();
        text.addAll(recording.params());
        define(recording.names().stream().filter(name -> name.definition() instanceof Given));
        define(recording.names().stream().filter(recording::isAtHead));
        if (text.size() > before) {
            text.add("");
        }
        for (RecordedLine line : recording.lines()) {
            current = line;
            define(lookedUp.getOrDefault(line, List.of()).stream());
            write(line, captured.getOrDefault(line, List.of()));
        }
        cleanUps(lookedUp);
        return String.join("\n", text) + "\n";
    }

    private void cleanUps(Map<RecordedLine, List<IdVariable>> lookedUp) {
        List<RecordedLine> inverses = recording.cleanUps();
        if (inverses.isEmpty()) {
            return;
        }
        text.addAll(List.of("", "finally"));
        int from = text.size();
        for (RecordedLine inverse : inverses) {
            current = inverse;
            define(lookedUp.getOrDefault(inverse, List.of()).stream());
            text.add(inverse.write(this::reference));
        }
        text.subList(from, text.size()).replaceAll(line -> "  " + line);
        text.add("end");
    }

    private void write(RecordedLine line, List<IdVariable> captured) {
        if (!line.readiness().isEmpty()) {
            text.add(RecordedLine.write(line.readiness(), this::reference));
        }
        String before = line.before(this::reference);
        if (!before.isEmpty()) {
            text.add(before);
        }
        String plain = line.write(this::reference);
        if (line.isLeftOut()) {
            text.add(withRemark("# " + plain.replace("\n", "\n# "), line.remark()));
            return;
        }
        List<IdVariable> captures =
                captured.stream().filter(name -> direct(name) == null).toList();
        String kept = line.kept();
        if (kept == null && captures.size() == 1) {
            IdVariable only = captures.get(0);
            text.add(withRemark(only.name() + " = " + plain + selector(only), line.remark()));
            return;
        }
        boolean isSplit = kept != null && line.isSaved();
        String first = isSplit ? line.head(this::reference) : plain;
        boolean endsWithProgram = line.isPiped() && !isSplit;
        text.add(withRemark(kept == null ? first : kept + " = " + first, endsWithProgram ? "" : line.remark()));
        text.addAll(line.expected());
        if (isSplit) {
            text.add("$" + kept + line.tail());
        }
        captures.forEach(name -> text.add(name.name() + " = $" + kept + selector(name)));
    }

    /** How an id is written in the line that is being written; null when it has no name there. */
    private @Nullable WordPart reference(String id) {
        IdVariable name = recording.name(id);
        if (name == null || (current != null && !recording.isDefinedBefore(name, current))) {
            return null;
        }
        List<PathStep> way = direct(name);
        return way == null
                ? new WordPart.Reference(name.name(), List.of(), NOWHERE)
                : new WordPart.Reference(kept(name), way, NOWHERE);
    }

    /** The way to an id in a result that the user keeps: it needs no name of its own. */
    private static @Nullable List<PathStep> direct(IdVariable name) {
        return name.definition() instanceof Captured captured
                        && captured.line().isAssigned()
                        && captured.origin().way() != null
                        && IdFinder.isPlain(captured.origin().way())
                ? captured.origin().way()
                : null;
    }

    private static String kept(IdVariable name) {
        String kept = ((Captured) name.definition()).line().kept();
        return kept == null ? "" : kept;
    }

    /** Defines these names, each behind those it needs. */
    private void define(Stream<IdVariable> some) {
        List<IdVariable> left = new ArrayList<>(some.toList());
        while (!left.isEmpty()) {
            IdVariable next = left.stream()
                    .filter(name ->
                            left.stream().noneMatch(other -> name.needs().contains(other.id())))
                    .findFirst()
                    .orElse(left.get(0));
            text.add(definition(next));
            left.remove(next);
        }
    }

    private static String selector(IdVariable name) {
        String selector = ((Captured) name.definition()).origin().selector();
        return selector.isEmpty() ? "" : " | " + selector;
    }

    private String definition(IdVariable name) {
        if (name.definition() instanceof Given given) {
            return "param " + name.name() + " " + RecordedWord.value(name.id())
                    + (given.text().isEmpty() ? "" : " # " + VisibleText.text(given.text()));
        }
        NameSource.Naming naming = ((LookedUp) name.definition()).naming();
        List<RecordedWord> words = new ArrayList<>();
        naming.command().forEach(word -> words.add(RecordedWord.plain(word)));
        for (NameSource.Need need : naming.needs()) {
            if (!need.option().isEmpty()) {
                words.add(RecordedWord.plain(need.option()));
            }
            words.add(RecordedWord.id(need.id(), null));
        }
        return name.name() + " = " + RecordedLine.write(words, this::reference) + " | "
                + IdOrigin.selector(naming.listing(), naming.listing().names().get(0), naming.name());
    }

    private static String withRemark(String line, String remark) {
        int start = line.lastIndexOf('\n') + 1;
        if (remark.isEmpty()) {
            return line;
        }
        int gap = Math.max(2, REMARK_COLUMN - (line.length() - start));
        return line + " ".repeat(gap) + "# " + StringUtils.abbreviate(VisibleText.text(remark), "…", MOST_REMARK);
    }
}
