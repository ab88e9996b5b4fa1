package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.syntax.JqParser;
import ai.duvo.shell.jq.syntax.JqTree;
import ai.duvo.shell.jq.syntax.JqTree.Gap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes through the tree of a jq program, however unfinished, and says what stands at the cursor at its end. Nothing is
 * run: shapes go in and shapes come out, and what cannot be told from them is unknown.
 */
public final class JqTypeInference {

    private static final Place NOWHERE = new Place(Gap.NOTHING, JsonShape.unknown(), Set.of(), List.of());

    private JqTypeInference() {}

    /**
     * The cursor's place.
     *
     * @param gap what can stand there
     * @param shape what {@code .} is there; behind a path what that gives so far
     * @param names the variables that the program itself has made
     * @param functions the functions that it has made
     */
    public record Place(Gap gap, JsonShape shape, Set<String> names, List<JqFunction> functions) {}

    /**
     * Finds it.
     *
     * @param program up to the word at the cursor
     * @param input what {@code .} is at its start
     * @param variables the shapes of variables from outside, by name without the sign
     */
    public static Place of(String program, JsonShape input, Function<String, JsonShape> variables) {
        JqTree tree = JqParser.unfinished(program);
        if (tree == null) {
            return NOWHERE;
        }
        TypeVisitor visitor = new TypeVisitor(input, variables);
        visitor.shape(tree);
        Place place = visitor.place();
        return place == null ? NOWHERE : place;
    }

    /** What a whole program gives. */
    public static JsonShape outcome(String program, JsonShape input, Function<String, JsonShape> variables) {
        JqTree tree = JqParser.unfinished(program);
        return tree == null ? JsonShape.unknown() : new TypeVisitor(input, variables).shape(tree);
    }

    /** Where a program is wrong however it goes on: a word that jq does not expect, functions that nobody knows. */
    public static Set<Span> mistakes(String program) {
        JqTree tree = JqParser.unfinished(program);
        if (tree == null) {
            Span mistake = JqParser.mistake(program);
            return mistake == null ? Set.of() : Set.of(mistake);
        }
        TypeVisitor visitor = new TypeVisitor(JsonShape.unknown(), name -> JsonShape.unknown());
        visitor.shape(tree);
        return visitor.unknown();
    }
}
