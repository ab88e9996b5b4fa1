package ai.duvo.shell.catalog;

import java.util.List;

/**
 * A positional argument.
 *
 * @param name as shown in help, lower case with dashes
 * @param summary one line, no full stop
 * @param kind what it is
 * @param required whether the command cannot do without; optional arguments stand after required ones
 * @param repeatable whether it takes all words that are left; only the last argument may
 * @param choices the only words allowed, or empty for any
 * @param target where the value goes
 */
public record Argument(
        String name,
        String summary,
        Kind kind,
        boolean required,
        boolean repeatable,
        List<String> choices,
        Target target)
        implements Parameter {

    /** A required argument of that kind which the client keeps to itself until a target is given. */
    public static Argument argument(String name, Kind kind, String summary) {
        return new Argument(name, summary, kind, true, false, List.of(), new Target.Client());
    }

    /** The same, not required. */
    public Argument optional() {
        return new Argument(name, summary, kind, false, repeatable, choices, target);
    }

    /** The same, taking every word that is left. */
    public Argument many() {
        return new Argument(name, summary, kind, required, true, choices, target);
    }

    /** The same, allowing only these words. */
    public Argument oneOf(String... words) {
        return new Argument(name, summary, kind, required, repeatable, List.of(words), target);
    }

    /** The same, sent as a {@code {name}} of the path. */
    public Argument toPath(String wireName) {
        return to(new Target.Path(wireName));
    }

    /** The same, sent as a string field of the JSON body. */
    public Argument toBody(String wireName) {
        return to(new Target.Body(wireName, Target.Shape.STRING, null));
    }

    private Argument to(Target where) {
        return new Argument(name, summary, kind, required, repeatable, choices, where);
    }
}
