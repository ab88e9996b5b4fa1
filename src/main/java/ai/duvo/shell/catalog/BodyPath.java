package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Path of a value in a JSON body: {@code config.model} nests, {@code labels[]} adds to an array, {@code values{}} puts
 * {@code KEY=VALUE} words into an object, {@code items[].id} makes an object of each word; empty for the body itself.
 *
 * @param text as the table writes it
 * @param steps the same, taken apart
 */
public record BodyPath(String text, List<Step> steps) {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");

    /** A step towards the value. */
    public sealed interface Step {

        /** A field of an object. */
        record Field(String name) implements Step {}

        /** A new item of an array, one for each word. */
        record Item() implements Step {}

        /** A member of an object for each {@code KEY=VALUE} word. */
        record Member() implements Step {}
    }

    /**
     * Parses one.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static BodyPath of(String text) {
        List<Step> steps = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String part : text.split("\\.", -1)) {
                boolean isItem = part.endsWith("[]");
                boolean isMember = part.endsWith("{}");
                String name = isItem || isMember ? part.substring(0, part.length() - 2) : part;
                if (!FIELD.matcher(name).matches()) {
                    throw new IllegalArgumentException("\"" + text + "\" is no path of a body");
                }
                steps.add(new Step.Field(name));
                if (isItem) {
                    steps.add(new Step.Item());
                } else if (isMember) {
                    steps.add(new Step.Member());
                }
            }
        }
        boolean isMemberInside =
                steps.stream().limit(Math.max(0, steps.size() - 1)).anyMatch(Step.Member.class::isInstance);
        if (isMemberInside) {
            throw new IllegalArgumentException("\"" + text + "\": nothing can stand behind {}");
        }
        return new BodyPath(text, List.copyOf(steps));
    }

    /** Whether it takes every word of a repeatable parameter. */
    public boolean takesMany() {
        return steps.stream().anyMatch(step -> !(step instanceof Step.Field));
    }

    /** Whether it takes {@code KEY=VALUE} words. */
    public boolean takesMembers() {
        return steps.stream().anyMatch(Step.Member.class::isInstance);
    }

    /** Whether a value of one would replace a value of the other, or stand inside it. */
    public boolean collides(BodyPath other) {
        int common = Math.min(steps.size(), other.steps.size());
        boolean isPrefix = steps.subList(0, common).equals(other.steps.subList(0, common));
        return isPrefix && steps.size() != other.steps.size();
    }

    @Override
    public String toString() {
        return text;
    }
}
