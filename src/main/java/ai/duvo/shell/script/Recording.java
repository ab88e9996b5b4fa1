package ai.duvo.shell.script;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.LineParser;
import ai.duvo.shell.line.Part;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.line.Step;
import ai.duvo.shell.script.IdName.Captured;
import ai.duvo.shell.script.IdName.Given;
import ai.duvo.shell.script.IdName.LookedUp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** The script that a recording becomes: its head, its lines, and the names of the ids in them. */
final class Recording {

    private static final int REMARK_COLUMN = 64;
    private static final int MOST_REMARK = 60;
    private static final Span NOWHERE = new Span(0, 0);

    private final String heading;
    private final List<RecordedLine> lines = new ArrayList<>();
    private final Map<String, IdName> names = new LinkedHashMap<>();
    private final Map<String, String> params = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Recording(String heading) {
        this.heading = heading;
    }

    void add(RecordedLine line) {
        lines.add(line);
    }

    List<RecordedLine> lines() {
        return lines;
    }

    /** The name of an id, or null when it has none. */
    @Nullable
    IdName name(String id) {
        return names.get(id);
    }

    /** Gives an id a name, or its name another definition. */
    void name(IdName name) {
        names.put(name.id(), name);
        taken.add(name.name());
        if (name.definition() instanceof Captured captured) {
            captured.line().takeIn();
            makeRoom(captured.line());
        }
    }

    /** A name of the user's own. */
    void take(String name) {
        taken.add(name);
    }

    /** Whether the script gives this variable a value. */
    boolean sets(String name) {
        return taken.contains(name);
    }

    /** All variables that the script sets. */
    Set<String> variables() {
        return Set.copyOf(taken);
    }

    /**
     * A parameter at the head.
     *
     * @param line the whole line
     */
    void param(String name, String line) {
        taken.add(name);
        params.put(name, line);
    }

    /** A name that is free: the plain one, one with what the thing is called, or a numbered one. */
    String free(String base, String called) {
        if (isFree(base)) {
            return base;
        }
        String slug = StringUtils.stripEnd(
                StringUtils.left(
                        StringUtils.stripAccents(called)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "_")
                                .replaceAll("^[_0-9]+", ""),
                        24),
                "_");
        if (!slug.isEmpty() && isFree(slug + "_" + base)) {
            return slug + "_" + base;
        }
        int number = 2;
        while (!isFree(base + number)) {
            number++;
        }
        return base + number;
    }

    private boolean isFree(String name) {
        return LineParser.isName(name) && !taken.contains(name);
    }

    /** A second thing that is taken out of a result makes it worth keeping. */
    private void makeRoom(RecordedLine line) {
        boolean several =
                captures(line).size() > 1 || line.isSaved() || !line.expected().isEmpty();
        if (several && line.kept() == null) {
            String name = free(wholeName(line), "");
            taken.add(name);
            line.keepWhole(name);
        }
    }

    private static String wholeName(RecordedLine line) {
        var command = line.command();
        if (command == null) {
            return "result";
        }
        String envelope = command.invocation().command().result().envelope();
        boolean isList = command.invocation().command().listing() != null;
        return isList && LineParser.isName(envelope) ? envelope : "result";
    }

    private List<IdName> captures(RecordedLine line) {
        return names.values().stream()
                .filter(name -> name.definition() instanceof Captured captured && captured.line() == line)
                .toList();
    }

    /** How an id is written where it is used; null when it has no name. */
    @Nullable
    Part reference(String id) {
        IdName name = names.get(id);
        if (name == null) {
            return null;
        }
        List<Step> way = direct(name);
        return way == null
                ? new Part.Reference(name.name(), List.of(), NOWHERE)
                : new Part.Reference(kept(name), way, NOWHERE);
    }

    /** The way to an id in a result that the user keeps: it needs no name of its own. */
    private static @Nullable List<Step> direct(IdName name) {
        return name.definition() instanceof Captured captured
                        && captured.line().isAssigned()
                        && captured.origin().way() != null
                        && Ids.isPlain(captured.origin().way())
                ? captured.origin().way()
                : null;
    }

    private static String kept(IdName name) {
        String kept = ((Captured) name.definition()).line().kept();
        return kept == null ? "" : kept;
    }

    /** The whole script. */
    String write() {
        List<String> text = new ArrayList<>(List.of("#!/usr/bin/env duvo", "# " + heading, ""));
        List<String> head = new ArrayList<>(params.values());
        names.values().stream().filter(IdName::isAtHead).forEach(name -> head.add(definition(name)));
        text.addAll(head);
        if (!head.isEmpty()) {
            text.add("");
        }
        lines.forEach(line -> write(line, text));
        return String.join("\n", text) + "\n";
    }

    private void write(RecordedLine line, List<String> text) {
        names.values().stream()
                .filter(name -> name.definition() instanceof LookedUp up && up.before() == line)
                .forEach(name -> text.add(definition(name)));
        if (!line.readiness().isEmpty()) {
            text.add(RecordedLine.write(line.readiness(), this::reference));
        }
        String plain = line.write(this::reference);
        if (line.isLeftOut()) {
            text.add(withRemark("# " + plain.replace("\n", "\n# "), line.remark()));
            return;
        }
        List<IdName> captures =
                captures(line).stream().filter(name -> direct(name) == null).toList();
        String kept = line.kept();
        if (kept == null && captures.size() == 1) {
            IdName only = captures.get(0);
            text.add(withRemark(only.name() + " = " + plain + selector(only), line.remark()));
            return;
        }
        boolean isSplit = kept != null && line.isSaved();
        String first = isSplit ? line.head(this::reference) : plain;
        text.add(withRemark(kept == null ? first : kept + " = " + first, line.remark()));
        text.addAll(line.expected());
        if (isSplit) {
            text.add("$" + kept + line.tail());
        }
        captures.forEach(name -> text.add(name.name() + " = $" + kept + selector(name)));
    }

    private static String selector(IdName name) {
        String selector = ((Captured) name.definition()).origin().selector();
        return selector.isEmpty() ? "" : " | " + selector;
    }

    private String definition(IdName name) {
        if (name.definition() instanceof Given given) {
            return "param " + name.name() + " " + Quoting.quote(name.id())
                    + (given.text().isEmpty() ? "" : " # " + given.text());
        }
        Directory.Naming naming = ((LookedUp) name.definition()).naming();
        List<Token> words = new ArrayList<>();
        naming.command().forEach(word -> words.add(Token.plain(word)));
        for (Directory.Need need : naming.needs()) {
            if (!need.option().isEmpty()) {
                words.add(Token.plain(need.option()));
            }
            words.add(Token.id(need.id(), null));
        }
        return name.name() + " = " + RecordedLine.write(words, this::reference) + " | "
                + Origin.selector(naming.listing(), naming.listing().names().get(0), naming.name());
    }

    private static String withRemark(String line, String remark) {
        int start = line.lastIndexOf('\n') + 1;
        if (remark.isEmpty()) {
            return line;
        }
        int gap = Math.max(2, REMARK_COLUMN - (line.length() - start));
        return line + " ".repeat(gap) + "# " + StringUtils.abbreviate(remark, "…", MOST_REMARK);
    }
}
