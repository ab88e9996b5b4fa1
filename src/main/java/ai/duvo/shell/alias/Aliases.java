package ai.duvo.shell.alias;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Keyword;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.LineSections;
import ai.duvo.shell.line.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Aliases of a session: words that stand for a line, where a line or the command of a statement begins. Safe from any thread. */
public final class Aliases {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern LOOP = Pattern.compile("\\s*(?:wait|watch)\\s");
    private static final Pattern DEFINITION =
            Pattern.compile("(\\s*alias\\s+)([^\\s=]+)(\\s*=\\s*)(.*)", Pattern.DOTALL);
    private static final String WORD = "([A-Za-z][A-Za-z0-9_-]*)(?=[\\s|]|$)";
    private static final Pattern FIRST = Pattern.compile("(\\s*(?:[A-Za-z_]\\w*\\s+=\\s+)?)" + WORD);

    /** What stands before the command of a statement. */
    private static final List<String> HEADS = List.of(
            "[A-Za-z_]\\w*\\s+=\\s+",
            "for\\s+(?:--jobs\\s+\\S+\\s+)?+[A-Za-z_]\\w*\\s+in\\s+",
            "wait\\s+(?:(?:every|for)\\s+\\S+\\s+)*+",
            "watch\\s+(?:every\\s+\\S+\\s+)?+",
            "expect\\s+exit\\s+\\S+\\s+");

    private static final Pattern USE = Pattern.compile("(\\s*(?:" + String.join("|", HEADS) + ")?+)" + WORD);
    private static final Set<Keyword> BLOCKS =
            Set.of(Keyword.FOR, Keyword.IF, Keyword.ELSE, Keyword.WITH, Keyword.END, Keyword.FINALLY);

    private final Catalog catalog;
    private final UnaryOperator<String> withoutSecrets;
    private final Map<String, AliasLine> lines = new ConcurrentSkipListMap<>();

    /**
     * None yet.
     *
     * @param withoutSecrets a line as others may see it
     */
    public Aliases(Catalog catalog, UnaryOperator<String> withoutSecrets) {
        this.catalog = catalog;
        this.withoutSecrets = withoutSecrets;
    }

    /**
     * A line with the lines of aliases in their places.
     *
     * @param note which aliases those were, or empty
     */
    public record Expanded(SourceText line, String note) {}

    /**
     * A line as it is while it is typed.
     *
     * @param shift how many characters longer it is than what was typed, before the cursor
     */
    public record Typed(String line, int shift) {}

    /** The aliases: the line, as it may be shown, by the name. */
    public Map<String, String> all() {
        Map<String, String> all = new ConcurrentSkipListMap<>();
        lines.forEach((name, line) -> all.put(name, shown(line)));
        return all;
    }

    /** The line of an alias, as it may be shown; empty where there is none of that name. */
    public Optional<String> line(String name) {
        return Optional.ofNullable(lines.get(name)).map(this::shown);
    }

    private String shown(AliasLine line) {
        return withoutSecrets.apply(line.text());
    }

    /** Forgets one; gives whether there was one. */
    public boolean remove(String name) {
        return lines.remove(name) != null;
    }

    /** Whether the text defines an alias. */
    public static boolean isDefinition(String text) {
        return DEFINITION.matcher(text).matches();
    }

    /**
     * Keeps what a line {@code alias NAME = LINE} defines; gives whether it is one.
     *
     * @throws UsageFailure with its place, when it cannot be one
     */
    public boolean define(SourceText line) {
        Optional<Map.Entry<String, String>> made = check(line);
        made.ifPresent(alias -> lines.put(alias.getKey(), new AliasLine(alias.getValue())));
        return made.isPresent();
    }

    /**
     * What a line {@code alias NAME = LINE} would define; nothing where it is no such line.
     *
     * @throws UsageFailure with its place, when it cannot be one
     */
    public Optional<Map.Entry<String, String>> check(SourceText line) {
        Matcher parts =
                DEFINITION.matcher(LineSections.withoutComment(line.text()).stripTrailing());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String name = parts.group(2);
            requireFree(name, new Span(parts.start(2), parts.end(2)));
            String text = unquoted(parts.group(4));
            requireLine(name, text, new Span(parts.start(4), parts.end(4)));
            return Optional.of(Map.entry(name, text));
        } catch (UsageFailure failure) {
            failure.in(line);
            throw failure;
        }
    }

    private void requireFree(String name, Span place) {
        if (!NAME.matcher(name).matches()) {
            throw UsageFailure.wrong(
                    "\"" + name + "\" cannot be an alias", "write a word of letters, digits, - and _", place);
        }
        if (isOwn(name)) {
            throw UsageFailure.wrong(
                    "\"" + name + "\" is a word of duvo: an alias cannot hide it", "choose another name", place);
        }
    }

    private boolean isOwn(String word) {
        return catalog.next(List.of()).contains(word) || Keyword.of(word).isPresent() || word.equals("duvo");
    }

    private void requireLine(String name, String text, Span place) {
        if (text.isBlank()) {
            throw UsageFailure.wrong("the alias " + name + " stands for nothing", "write: alias NAME = LINE", place);
        }
        Matcher use = USE.matcher(text);
        if (use.lookingAt() && (use.group(2).equals(name) || lines.containsKey(use.group(2)))) {
            throw UsageFailure.wrong(
                    "an alias cannot stand for the alias " + use.group(2), "write its line out", place);
        }
        Matcher begin = FIRST.matcher(text);
        if (!begin.lookingAt()) {
            return;
        }
        String first = begin.group(2);
        if (Keyword.of(first).filter(BLOCKS::contains).isPresent()) {
            throw UsageFailure.wrong("an alias is one whole line, and \"" + first + "\" needs others", null, place);
        }
        if (!isOwn(first)) {
            throw UsageFailure.wrong(
                    "there is no command \"" + first + "\"",
                    NearestWord.hint(first, catalog.next(List.of()), "help shows what there is"),
                    place);
        }
    }

    /** As in other shells, the whole line may be quoted. */
    private static String unquoted(String text) {
        boolean isQuoted = text.length() > 1
                && "'\"".indexOf(text.charAt(0)) >= 0
                && text.indexOf(text.charAt(0), 1) == text.length() - 1;
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * The line as it runs; itself where no alias is in one of its lines.
     *
     * @throws UsageFailure with its place, when words are missing or too many
     */
    public Expanded expand(SourceText line) {
        if (lines.isEmpty()) {
            return new Expanded(line, "");
        }
        List<String> used = new ArrayList<>();
        String text = Lexer.logicalLines("", line.text()).stream()
                .map(one -> expand(one.text(), line, used))
                .collect(Collectors.joining("\n"));
        return used.isEmpty()
                ? new Expanded(line, "")
                : new Expanded(
                        new SourceText(line.name(), line.firstLine(), text, line.via()), String.join("; ", used));
    }

    private String expand(String text, SourceText source, List<String> used) {
        Matcher use = USE.matcher(text);
        AliasLine alias = use.lookingAt() ? lines.get(use.group(2)) : null;
        if (alias == null) {
            return text;
        }
        String note = use.group(2) + " is an alias: " + shown(alias);
        used.add(note);
        int end = LineSections.of(text).words().end();
        List<Word> words = new ArrayList<>(Lexer.lex(text, new Span(use.end(), end)));
        Word until = words.isEmpty() ? null : words.get(words.size() - 1);
        if (until != null && LOOP.matcher(use.group(1)).lookingAt() && until.isBare("until")) {
            words.remove(until);
            end = until.span().start();
        }
        if (words.size() < alias.least()) {
            Span name = new Span(use.start(2), use.end(2));
            throw misused("nothing stands for $" + (words.size() + 1), name, note, source);
        }
        if (words.size() > alias.least() && !alias.takesMore()) {
            Word surplus = words.get(alias.least());
            String written =
                    text.substring(surplus.span().start(), surplus.span().end());
            throw misused("\"" + written + "\" is one word too many", surplus.span(), note, source);
        }
        List<String> raw = words.stream()
                .map(word -> text.substring(word.span().start(), word.span().end()))
                .toList();
        String rest = text.substring(end);
        return use.group(1) + alias.with(raw) + (rest.isBlank() ? "" : " " + rest.stripLeading());
    }

    private static UsageFailure misused(String what, Span place, String note, SourceText source) {
        UsageFailure failure = UsageFailure.wrong(what, null, place);
        failure.noting(note).in(source);
        return failure;
    }

    /** What is typed, as the rest of the program sees it; itself where no alias is its command. */
    public Typed typed(String line, int cursor) {
        Matcher use = USE.matcher(line);
        AliasLine alias = !lines.isEmpty() && use.lookingAt() ? lines.get(use.group(2)) : null;
        if (alias == null || cursor <= use.end()) {
            return new Typed(line, 0);
        }
        String head = use.group(1) + alias.head();
        return new Typed(head + line.substring(use.end()), head.length() - use.end());
    }

    /** The place of the alias in a line. */
    public Optional<Span> place(String line) {
        Matcher use = USE.matcher(line);
        return !lines.isEmpty() && use.lookingAt() && lines.containsKey(use.group(2))
                ? Optional.of(new Span(use.start(2), use.end(2)))
                : Optional.empty();
    }
}
