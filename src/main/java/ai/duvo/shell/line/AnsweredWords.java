package ai.duvo.shell.line;

import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.Invocation.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that a person gave for the command that runs, when it asked for what its line leaves out. */
public final class AnsweredWords {

    /** They stand nowhere in the line. */
    private static final Span NOWHERE = new Span(Integer.MAX_VALUE, Integer.MAX_VALUE);

    private final List<Bound> words = new ArrayList<>();

    /** One was given. */
    public void add(Parameter parameter, String value) {
        words.add(new Bound(parameter, value, NOWHERE, false));
    }

    /** A command begins: what one said that ended in an internal error is not for the next. */
    public void forget() {
        words.clear();
    }

    /** A command ended: the line as if it had said them, once. */
    public Invocation takeInto(Invocation line) {
        if (words.isEmpty()) {
            return line;
        }
        List<Bound> bound = new ArrayList<>(line.bound());
        Map<String, Span> spans = new HashMap<>(line.spans());
        Invocation full = line;
        for (Bound word : words) {
            Parameter parameter = word.parameter();
            List<String> values = new ArrayList<>(full.values(parameter));
            values.add(word.value());
            full = full.with(parameter, values);
            bound.add(word);
            spans.putIfAbsent(parameter.name(), NOWHERE);
        }
        words.clear();
        return new Invocation(full.command(), full.arguments(), full.options(), full.globals(), spans, bound);
    }

    /** The argument or option of a command with that name. */
    public void add(Invocation line, String name, String value) {
        line.command()
                .parameters()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .ifPresent(parameter -> add(parameter, value));
    }
}
