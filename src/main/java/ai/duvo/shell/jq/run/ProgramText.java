package ai.duvo.shell.jq.run;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.syntax.JqTree;

/**
 * The text that a tree was read from.
 *
 * @param start where it stands in the line
 * @param isTraced whether its filters say where they fail
 */
record ProgramText(String text, int start, boolean isTraced) {

    static final ProgramText NONE = new ProgramText("", 0, false);

    /** The number of the line where that stands. */
    long line(Span span) {
        String before = text.substring(0, Math.min(text.length(), span.start()));
        return 1 + before.chars().filter(c -> c == '\n').count();
    }

    /** The filter of that part, traced where that is wanted. */
    Filter placed(Filter filter, JqTree tree) {
        return isTraced ? new Traced(filter, part(tree)) : filter;
    }

    /** What is marked when it fails: of a path its last step. */
    private Span part(JqTree tree) {
        if (tree instanceof JqTree.Index index) {
            return behind(index.target(), tree.span());
        }
        if (tree instanceof JqTree.Slice slice) {
            return behind(slice.target(), tree.span());
        }
        return tree instanceof JqTree.Iterate iterate ? behind(iterate.target(), tree.span()) : tree.span();
    }

    private Span behind(JqTree target, Span all) {
        int from =
                target instanceof JqTree.Identity ? all.start() : target.span().end();
        while (from < all.end() && ") \t".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return new Span(Math.min(from, all.end()), all.end());
    }
}
