package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.script.StatementListener;
import ai.duvo.shell.script.VariableUsage;
import ai.duvo.shell.session.CommandObserver;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandResult;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.session.SessionVariables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Journal of what was typed at the prompt in this session and what came of it, bounded by the size of the results. */
public final class Journal implements StatementListener, CommandObserver, ResultHistory {

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST_ENTRIES = 10_000;

    private final Session session;
    private final UnaryOperator<String> withoutSecrets;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<CommandResult> commands = new ArrayList<>();
    private final Map<Integer, Integer> undone = new HashMap<>();
    private final List<JournalEntry> answers = new ArrayList<>();
    private @Nullable List<Statement> instead;
    private Map<String, JsonNode> values = Map.of();
    private List<Entry> earlier = List.of();
    private Consumer<JournalEntry> told = entry -> {};
    private long before;
    private boolean isWatched;
    private int depth;
    private int count;
    private int dropped;
    private long bytes;

    private Journal(Session session, UnaryOperator<String> withoutSecrets) {
        this.session = session;
        this.withoutSecrets = withoutSecrets;
    }

    /**
     * Begins the journal of a session; numbered results come from it.
     *
     * @param withoutSecrets takes the values of sensitive options out of a line
     */
    public static Journal of(Session session, UnaryOperator<String> withoutSecrets) {
        Journal journal = new Journal(session, withoutSecrets);
        session.observe(journal);
        session.variables().results(journal);
        return journal;
    }

    /** Goes on behind an earlier session: its results are there, and numbers go on after its own. */
    public void goOnAfter(List<Entry> results) {
        earlier = List.copyOf(results);
        count = earlier.stream().mapToInt(Entry::number).max().orElse(0);
    }

    /** A line that was typed, without secrets. */
    public record Typed(int number, String text) {}

    /** The lines of this session, but for those that began with a blank. */
    public List<Typed> typed() {
        return entries.stream()
                .filter(entry -> !entry.isPrivate())
                .map(entry -> new Typed(
                        entry.number(),
                        withoutSecrets.apply(entry.statement().source().text())))
                .toList();
    }

    /**
     * A line that changed something and was not undone since.
     *
     * @param commands those that changed something and were not undone, in order
     */
    public record Change(int number, String text, List<CommandResult> commands) {}

    /** What was changed and can be undone or not, oldest first. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (JournalEntry entry : entries) {
            List<CommandResult> changing = entry.commands().stream()
                    .filter(command ->
                            JournalEntry.isDone(command) && !command.undo().isEmpty())
                    .toList();
            int left = changing.size() - undone.getOrDefault(entry.number(), 0);
            if (left > 0) {
                String text = withoutSecrets.apply(entry.statement().source().text());
                changes.add(new Change(entry.number(), text.strip(), changing.subList(0, left)));
            }
        }
        return changes;
    }

    /** Whether a command with these variables stands on a typed line of its own: in no block and in no script. */
    public boolean isTyped(SessionVariables variables) {
        return depth == 1 && session.variables() == variables;
    }

    /**
     * The line under way undoes another one. In a recording these lines stand for it; a comment where that one was a block
     * or failed, for then no script names what it made; nothing where it was private.
     */
    public void undoes(Change change, List<Statement> lines) {
        undone.put(next(), Integer.MAX_VALUE);
        JournalEntry entry = entries.get(change.number() - entries.get(0).number());
        boolean isNamed =
                entry.done().failure() == null && entry.statement().inside().isEmpty();
        instead = isNamed && !entry.isPrivate() ? List.copyOf(lines) : List.of();
        if (!isNamed && !entry.isPrivate() && !lines.isEmpty()) {
            String text = "# undone: " + change.text().lines().findFirst().orElse("");
            comment(new Statement.Empty(SourceText.typed(text)));
        }
    }

    /**
     * The line under way answered something as this line would have: in a recording that line stands before it, but behind
     * one that started what asked.
     */
    public void answered(Statement line, CommandResult result) {
        answers.add(new JournalEntry(next(), line, List.of(result), result.answer(), null, Map.of()));
    }

    /** The line under way followed what it started, as this line would have behind the answers. */
    public void followed(Statement line, CommandResult result) {
        if (!answers.isEmpty()) {
            answered(line, result);
        }
    }

    /** The last command of a line that was not undone is so now. */
    public void undone(int number) {
        undone.merge(number, 1, Integer::sum);
    }

    /** A line as it may be kept. */
    String withoutSecrets(String line) {
        return withoutSecrets.apply(line);
    }

    /** Tells somebody each entry when it is complete. */
    void tell(Consumer<JournalEntry> somebody) {
        told = somebody;
    }

    /** The number that the next statement gets. */
    public int next() {
        return count + 1;
    }

    /** What is still known, oldest first. */
    List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public List<Entry> all() {
        return Stream.concat(
                        earlier.stream(),
                        entries.stream()
                                .filter(entry -> entry.result() != null && !entry.isPrivate())
                                .map(this::kept))
                .toList();
    }

    @Override
    public Optional<Entry> get(int number) {
        Optional<Entry> old =
                earlier.stream().filter(one -> one.number() == number).findFirst();
        if (old.isPresent()) {
            return old;
        }
        int index = entries.isEmpty() ? -1 : number - entries.get(0).number();
        return index < 0
                        || index >= entries.size()
                        || entries.get(index).result() == null
                        || entries.get(index).isPrivate()
                ? Optional.empty()
                : Optional.of(kept(entries.get(index)));
    }

    @Override
    public List<CommandRun> commands() {
        List<CommandRun> ran = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry entry = entries.get(i);
            for (int j = entry.commands().size() - 1; j >= 0 && !entry.isPrivate(); j--) {
                CommandResult result = entry.commands().get(j);
                if (result.failure() == null && result.answer().hasValue()) {
                    ran.add(new CommandRun(entry.number(), result));
                }
            }
        }
        return ran;
    }

    private Entry kept(JournalEntry entry) {
        String line = withoutSecrets.apply(entry.statement().source().text()).strip();
        return new Entry(entry.number(), line, entry.result());
    }

    /** A comment was typed: it has no number, and belongs to a recording. */
    public void comment(Statement.Empty comment) {
        told.accept(new JournalEntry(0, comment, List.of(), null, null, Map.of()));
    }

    @Override
    public Statement before(Statement statement) {
        isWatched = statement instanceof Statement.Watch && depth == 0;
        if (depth++ == 0) {
            commands.clear();
            before = session.variables().resultCount();
            values = values(statement);
        }
        return statement;
    }

    @Override
    public void ended(CommandResult result) {
        if (depth > 0) {
            if (isWatched) {
                // it may look all day
                commands.clear();
            }
            commands.add(result.withoutExchanges());
        }
    }

    @Override
    public void after(Statement statement, @Nullable Failure failure) {
        if (--depth > 0) {
            return;
        }
        CommandOutput last = session.variables().last();
        boolean isNew = session.variables().resultCount() > before;
        JournalEntry entry =
                new JournalEntry(++count, statement, List.copyOf(commands), isNew ? last : null, failure, values);
        commands.clear();
        keep(entry);
        List<Statement> lines = instead;
        instead = null;
        if (!entry.isPrivate() && lines == null) {
            entry.with(answers).forEach(told);
        }
        answers.clear();
        for (int i = 0;
                lines != null && i < lines.size() && i < entry.commands().size() && !entry.isPrivate();
                i++) {
            told.accept(entry.only(lines.get(i), entry.commands().get(i)));
        }
    }

    private void keep(JournalEntry entry) {
        entries.add(entry);
        bytes += entry.size();
        if (entries.size() > MOST_ENTRIES) {
            bytes -= entries.remove(0).size();
            dropped = Math.max(0, dropped - 1);
        }
        while (bytes > MOST_BYTES && dropped < entries.size() - 1) {
            JournalEntry old = entries.get(dropped);
            JournalEntry rest = old.withoutResult();
            bytes -= old.size() - rest.size();
            entries.set(dropped++, rest);
        }
    }

    private Map<String, JsonNode> values(Statement statement) {
        Map<String, JsonNode> found = new HashMap<>();
        for (String name : VariableUsage.used(statement).keySet()) {
            JsonNode value = session.variables().get(name);
            if (value != null) {
                found.put(name, value);
            }
        }
        statement.inside().forEach(inner -> found.putAll(values(inner)));
        return found;
    }
}
