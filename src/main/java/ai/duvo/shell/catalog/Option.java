package ai.duvo.shell.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option, {@code --name VALUE}, or a flag, {@code --name}.
 *
 * @param name long name without dashes
 * @param letter short name without dash, or null when it has none
 * @param aliases further long names that mean the same
 * @param summary one line, no full stop
 * @param kind what the value is
 * @param flag whether it takes no value; one of its choices may stand behind an equals sign, {@code --name=CHOICE}
 * @param required whether the command cannot do without
 * @param repeatable whether it may be given more than once
 * @param choices the only words allowed, or empty for any
 * @param defaultText the value in effect when it is left out, as shown in help, or null
 * @param range the numbers allowed, or null for any
 * @param target where the value goes
 */
public record Option(
        String name,
        @Nullable Character letter,
        List<String> aliases,
        String summary,
        Kind kind,
        boolean flag,
        boolean required,
        boolean repeatable,
        List<String> choices,
        @Nullable String defaultText,
        @Nullable Range range,
        Target target)
        implements Parameter {

    /** The whole numbers from {@code min} to {@code max}, both included. */
    public record Range(long min, long max) {}

    /** An option that takes a value, which the client keeps to itself until a target is given. */
    public static Option option(String name, Kind kind, String summary) {
        return new Option(
                name, null, List.of(), summary, kind, false, false, false, List.of(), null, null, new Target.Client());
    }

    /** An option without a value. */
    public static Option flag(String name, String summary) {
        return new Option(
                name,
                null,
                List.of(),
                summary,
                Kind.TEXT,
                true,
                false,
                false,
                List.of(),
                null,
                null,
                new Target.Client());
    }

    /** The same with a short name. */
    public Option letter(char shortName) {
        return new Option(
                name,
                shortName,
                aliases,
                summary,
                kind,
                flag,
                required,
                repeatable,
                choices,
                defaultText,
                range,
                target);
    }

    /** The same with further long names. */
    public Option alias(String... names) {
        return new Option(
                name,
                letter,
                List.of(names),
                summary,
                kind,
                flag,
                required,
                repeatable,
                choices,
                defaultText,
                range,
                target);
    }

    /** The same, required. */
    public Option mandatory() {
        return new Option(
                name, letter, aliases, summary, kind, flag, true, repeatable, choices, defaultText, range, target);
    }

    /** The same, allowed more than once. */
    public Option many() {
        return new Option(
                name, letter, aliases, summary, kind, flag, required, true, choices, defaultText, range, target);
    }

    /** The same, allowing only these words. */
    public Option oneOf(String... words) {
        return new Option(
                name,
                letter,
                aliases,
                summary,
                kind,
                flag,
                required,
                repeatable,
                List.of(words),
                defaultText,
                range,
                target);
    }

    /** The same, with the value in effect when it is left out. */
    public Option byDefault(String text) {
        return new Option(
                name, letter, aliases, summary, kind, flag, required, repeatable, choices, text, range, target);
    }

    /** The same, a whole number between two bounds, both included. */
    public Option between(long min, long max) {
        return new Option(
                name,
                letter,
                aliases,
                summary,
                Kind.NUMBER,
                flag,
                required,
                repeatable,
                choices,
                defaultText,
                new Range(min, max),
                target);
    }

    /** The same, sent as a {@code {name}} of the path. */
    public Option toPath(String wireName) {
        return to(new Target.Path(wireName));
    }

    /** The same, sent as a query parameter. */
    public Option toQuery(String wireName) {
        return to(new Target.Query(wireName));
    }

    /** The same, sent as a field of the JSON body: an array when repeatable, else a string. */
    public Option toBody(String wireName) {
        return to(new Target.Body(wireName, repeatable ? Target.Shape.ARRAY : Target.Shape.STRING, null));
    }

    /** The same, {@code key=value} words sent as an object in the JSON body. */
    public Option toBodyMap(String wireName) {
        return to(new Target.Body(wireName, Target.Shape.MAP, null));
    }

    /** The same, a flag that sends this JSON text as a field of the body. */
    public Option sending(String wireName, String json) {
        return to(new Target.Body(wireName, Target.Shape.STRING, json));
    }

    /** The same, sent as a text part of a multipart body. */
    public Option toMultipart(String wireName) {
        return to(new Target.Multipart(wireName));
    }

    private Option to(Target where) {
        return new Option(
                name, letter, aliases, summary, kind, flag, required, repeatable, choices, defaultText, range, where);
    }
}
