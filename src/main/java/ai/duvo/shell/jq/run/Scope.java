package ai.duvo.shell.jq.run;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a place of a program knows, the nearest first; how far out a name is tells where its value is. */
record Scope(@Nullable Scope parent, Kind kind, String name, int arguments) {

    /** What a name is. */
    enum Kind {
        VARIABLE,
        PARAMETER,
        FUNCTION,
        LABEL
    }

    /** A name that was found, and how far out. */
    record Found(Scope scope, int up) {}

    static @Nullable Found find(@Nullable Scope from, Kind kind, String name, int arguments) {
        int up = 0;
        for (Scope at = from; at != null; at = at.parent) {
            boolean isKind = at.kind == kind || (kind == Kind.FUNCTION && at.kind == Kind.PARAMETER);
            if (isKind && at.name.equals(name) && at.arguments == arguments) {
                return new Found(at, up);
            }
            up++;
        }
        return null;
    }

    /** All names of that kind. */
    static Set<String> names(@Nullable Scope from, Kind kind) {
        Set<String> names = new LinkedHashSet<>();
        for (Scope at = from; at != null; at = at.parent) {
            if (at.kind == kind || (kind == Kind.FUNCTION && at.kind == Kind.PARAMETER)) {
                names.add(at.name);
            }
        }
        return names;
    }
}
