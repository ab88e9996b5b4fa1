package ai.duvo.shell.jq.function;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.function.ControlFunctions.Halt;
import ai.duvo.shell.jq.run.JqCompiler.Compiled;
import ai.duvo.shell.jq.run.Run;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Plain;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs a program from its input to its last result. */
public final class JqRunner {

    private static final String ENDLESS = "does it ever end?";
    private static final int MOST_SHOWN = 300;
    private static final Duration LONGEST_TRACE = Duration.ofSeconds(1);

    private JqRunner() {}

    /** A program that failed, with why. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String hint;
        private final boolean isError;

        Failed(String message, @Nullable String hint, boolean isError) {
            super(message, null, false, false);
            this.hint = hint;
            this.isError = isError;
        }

        /** Whether a part of it failed, so that {@link #failing} can say which. */
        public boolean isError() {
            return isError;
        }

        /** What to do, or null. */
        public @Nullable String hint() {
            return hint;
        }
    }

    /** Runs it; the results are values that JSON knows. */
    public static void run(Compiled program, JsonNode input, Run run, Consumer<JsonNode> output) {
        Budget budget = run.budget();
        long[] mark = {budget.mark()};
        try {
            program.filter().run(run.root(), input, null, (value, none) -> {
                budget.step();
                budget.keep(value, mark[0]);
                mark[0] = budget.mark();
                output.accept(Plain.of(value));
            });
        } catch (JqError error) {
            String message = error.getMessage();
            String hint = message.equals(ControlFunctions.NO_INPUT)
                    ? "there are no more inputs: the result is the only one"
                    : null;
            throw new Failed(cut(message), hint, true);
        } catch (Halt halt) {
            if (halt.getMessage() != null) {
                throw new Failed(halt.getMessage().strip(), null, false);
            }
        } catch (Budget.Exceeded exceeded) {
            throw new Failed(String.valueOf(exceeded.getMessage()), ENDLESS, false);
        } catch (OutOfMemoryError e) {
            // all of it was the program's own, and is free again
            throw new Failed("the program needs more memory than there is", ENDLESS, false);
        } catch (StackOverflowError e) {
            throw new Failed("the program calls itself too deep", ENDLESS, false);
        }
    }

    /** Which part of a traced program fails; null when that cannot be told soon. */
    public static @Nullable Span failing(Compiled traced, JsonNode input, Map<String, JsonNode> variables) {
        Run run = new Run(Budget.within(LONGEST_TRACE), variables, none -> {});
        try {
            traced.filter().run(run.root(), input, null, (value, none) -> {});
        } catch (JqError error) {
            return run.place(error);
        } catch (Halt | Budget.Exceeded | OutOfMemoryError | StackOverflowError otherThanBefore) {
            return null;
        }
        return null;
    }

    private static String cut(String message) {
        String line = message.replace('\n', ' ');
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }
}
