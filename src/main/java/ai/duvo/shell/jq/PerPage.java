package ai.duvo.shell.jq;

import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqTree;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the programs that see of a list nothing but its items, one after the other: <code>.agents[] | …</code>. Behind
 * <code>[]</code> the list is out of reach, whatever follows.
 */
final class PerPage {

    /** What ends all of a program from within. */
    private static final Set<String> ENDS = Set.of("halt", "halt_error");

    private PerPage() {}

    static boolean is(JqTree tree, String envelope) {
        Predicate<JqTree> list = envelope.isEmpty()
                ? JqTree.Identity.class::isInstance
                : part -> part instanceof JqTree.Index index
                        && index.target() instanceof JqTree.Identity
                        && envelope.equals(ShapeScope.name(index.key()));
        return begins(tree, list);
    }

    /** Whether it ends more than itself. */
    static boolean ends(String program) {
        return JqLexer.program(program, 0).tokens().stream()
                .anyMatch(token -> token.type() == JqLexer.Type.WORD && ENDS.contains(token.text()));
    }

    private static boolean begins(JqTree tree, Predicate<JqTree> list) {
        if (tree instanceof JqTree.Iterate iterate) {
            return list.test(iterate.target()) || begins(iterate.target(), list);
        }
        if (tree instanceof JqTree.Index index) {
            return index.key() instanceof JqTree.Literal && begins(index.target(), list);
        }
        if (tree instanceof JqTree.Binary pipe && pipe.operator().equals("|")) {
            boolean goesOn = list.test(pipe.left()) && begins(pipe.right(), JqTree.Identity.class::isInstance);
            return goesOn || begins(pipe.left(), list);
        }
        return tree instanceof JqTree.Define define && begins(define.rest(), list);
    }
}
