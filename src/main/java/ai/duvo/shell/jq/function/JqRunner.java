package ai.duvo.shell.jq.function;

import ai.duvo.shell.jq.function.ControlFunctions.Halt;
import ai.duvo.shell.jq.run.JqCompiler.Compiled;
import ai.duvo.shell.jq.run.Run;
import ai.duvo.shell.jq.value.Budget;
import ai.duvo.shell.jq.value.JqError;
import ai.duvo.shell.jq.value.Plain;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs a program from its input to its last result. */
public final class JqRunner {

    private static final String ENDLESS = "does it ever end?";
    private static final int MOST_SHOWN = 300;

    private JqRunner() {}

    /** A program that failed, with why. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String hint;

        Failed(String message, @Nullable String hint) {
            super(message, null, false, false);
            this.hint = hint;
        }

        /** What to do, or null. */
        public @Nullable String hint() {
            return hint;
        }
    }

    /** Runs it; the results are values that JSON knows. */
    public static void run(
            Compiled program,
            JsonNode input,
            Map<String, JsonNode> variables,
            Budget budget,
            Consumer<JsonNode> output) {
        Run run = new Run(budget, variables);
        long[] mark = {budget.mark()};
        try {
            program.filter().run(run.root(), input, null, (value, none) -> {
                budget.step();
                budget.keep(value, mark[0]);
                mark[0] = budget.mark();
                output.accept(Plain.of(value));
            });
        } catch (JqError error) {
            throw new Failed(cut(error.getMessage()), null);
        } catch (Halt halt) {
            if (halt.getMessage() != null) {
                throw new Failed(halt.getMessage().strip(), null);
            }
        } catch (Budget.Exceeded exceeded) {
            throw new Failed(String.valueOf(exceeded.getMessage()), ENDLESS);
        } catch (OutOfMemoryError e) {
            // all of it was the program's own, and is free again
            throw new Failed("the program needs more memory than there is", ENDLESS);
        } catch (StackOverflowError e) {
            throw new Failed("the program calls itself too deep", ENDLESS);
        }
    }

    private static String cut(String message) {
        String line = message.replace('\n', ' ');
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "…";
    }
}
