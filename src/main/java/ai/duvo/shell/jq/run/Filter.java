package ai.duvo.shell.jq.run;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Part of a program, ready to run: a value goes in, any number of values come out. Results are pushed, so a filter has
 * gone on to its next result only when its last one was used up, and one that is not asked to go on is left by an
 * exception.
 */
public abstract class Filter {

    /** What a filter does with its input. */
    public enum Use {
        /** It does not look at it. */
        NONE,
        /** Parts of it can be in its results, but not itself. */
        PARTS,
        /** It can be in its results. */
        WHOLE;

        public Use and(Use other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * Runs it.
     *
     * @param route how the input was reached, or null when nobody asks
     */
    public abstract void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out);

    /** Whether it has exactly one result, or fails. */
    public boolean isSingle() {
        return false;
    }

    /** Its one result, when it is single. */
    public JsonNode value(Env env, JsonNode in) {
        throw new IllegalStateException("it is not single: " + this);
    }

    /** What it does with its input at most. */
    public Use use() {
        return Use.WHOLE;
    }

    /** Whether its one result is its input, changed, so that it can be changed in place where nobody else has it. */
    boolean isChange() {
        return false;
    }

    /** Changes a value that nobody else has. */
    JsonNode change(Env env, JsonNode in, Edits edits) {
        return value(env, in);
    }
}
