package ai.duvo.shell.jq.run;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What names stand for at some place of a program: values, arguments, labels and definitions, the nearest first. */
public final class Env {

    private final @Nullable Env parent;
    private final Object item;
    private final Run run;

    private Env(@Nullable Env parent, Object item, Run run) {
        this.parent = parent;
        this.item = item;
        this.run = run;
    }

    /** An argument, with what its names stand for. */
    record Argument(Filter filter, Env env) {}

    static Env root(Run run) {
        return new Env(null, run, run);
    }

    /** The run that it belongs to. */
    public Run run() {
        return run;
    }

    Env with(Object next) {
        return new Env(this, next, run);
    }

    /** The one that many names further out. */
    Env up(int count) {
        Env at = this;
        for (int i = 0; i < count; i++) {
            Env outer = at.parent;
            if (outer == null) {
                throw new IllegalStateException("no such name");
            }
            at = outer;
        }
        return at;
    }

    Object item() {
        return item;
    }

    JsonNode value(int count) {
        return (JsonNode) up(count).item;
    }
}
