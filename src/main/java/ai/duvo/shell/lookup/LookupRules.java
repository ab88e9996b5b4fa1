package ai.duvo.shell.lookup;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.line.Invocation;

/**
 * Rules for what a word may mean.
 *
 * @param isTyped whether a person typed the line, who sees what it meant; a script says whole ids and whole names
 * @param isUnasked whether the line destroys and nobody is asked: then a part of a name is too little
 * @param isRefused whether it destroys, and nobody can be asked
 */
public record LookupRules(boolean isTyped, boolean isUnasked, boolean isRefused) {

    /** Those of a line. */
    public static LookupRules of(Invocation line, ActiveOptions options, boolean isTyped, boolean isAsked) {
        String unless = line.command().harmlessWith();
        boolean destroys = line.command().destructive() != null && (unless == null || !line.flag(unless));
        boolean saysYes = options.flag("yes") || line.flag("yes");
        return new LookupRules(isTyped, destroys && saysYes, destroys && !saysYes && !isAsked);
    }
}
