package ai.duvo.shell.jq.run;

import ai.duvo.shell.jq.value.Budget;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filters that call functions of the program, and arguments of those. */
public final class CallFilters {

    private CallFilters() {}

    /** A function; its body is known once it was read, which may need the function itself. */
    public static final class Definition {
        private @Nullable Filter body;

        void body(Filter read) {
            body = read;
        }

        Filter body() {
            Filter known = body;
            if (known == null) {
                throw new IllegalStateException("not read yet");
            }
            return known;
        }
    }

    /** {@code def …; rest}. */
    static final class Define extends Filter {
        private final Definition definition;
        private final Filter rest;

        Define(Definition definition, Filter rest) {
            this.definition = definition;
            this.rest = rest;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            rest.run(env.with(definition), in, route, out);
        }
    }

    /** A call of a function of the program. */
    static final class Call extends Filter {
        private final int up;
        private final List<Filter> arguments;

        Call(int up, List<Filter> arguments) {
            this.up = up;
            this.arguments = arguments;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            Env around = env.up(up);
            call((Definition) around.item(), around, arguments, env, in, route, out);
        }
    }

    /** A call of a function that is written in jq and that every program has. */
    public static final class LibraryCall extends Filter {
        private final Definition definition;
        private final List<Filter> arguments;

        public LibraryCall(Definition definition, List<Filter> arguments) {
            this.definition = definition;
            this.arguments = arguments;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            call(definition, env.run().root(), arguments, env, in, route, out);
        }
    }

    private static void call(
            Definition definition,
            Env around,
            List<Filter> arguments,
            Env env,
            JsonNode in,
            @Nullable KeyPath route,
            Emitter out) {
        Env inner = around;
        for (Filter argument : arguments) {
            Object given =
                    argument instanceof Parameter same ? env.up(same.up).item() : new Env.Argument(argument, env);
            inner = inner.with(given);
        }
        Budget budget = env.run().budget();
        budget.enter();
        try {
            definition.body().run(inner, in, route, out);
        } finally {
            budget.leave();
        }
    }

    /** An argument of the function that it stands in. */
    static final class Parameter extends Filter {
        private final int up;

        Parameter(int up) {
            this.up = up;
        }

        @Override
        public void run(Env env, JsonNode in, @Nullable KeyPath route, Emitter out) {
            Env.Argument argument = (Env.Argument) env.up(up).item();
            Budget budget = env.run().budget();
            budget.enter();
            try {
                argument.filter().run(argument.env(), in, route, out);
            } finally {
                budget.leave();
            }
        }
    }
}
