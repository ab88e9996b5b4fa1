package ai.duvo.shell.commands;

import ai.duvo.shell.catalog.JsonType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An argument or option in the form in which the vendor's and ours are compared. Of the vendor's, sets hold all that is
 * allowed; of ours, the one that is.
 *
 * @param name its name
 * @param aliases other names of it
 * @param letter the short name, or empty
 * @param takes value, repeatable or flag
 * @param isRequired whether the command cannot do without
 * @param choices the only words allowed, or empty for any
 * @param defaultText the value in effect when it is left out, or null
 * @param ranges the numbers allowed: {@code 1-100}, empty for any
 * @param isCommaList whether a word holds several values with commas between them
 * @param forms what a word is; empty for anything
 * @param targets the places in the request: {@code query scope=team}, {@code body labels[]}, {@code client-side}
 * @param jsonTypes what a word becomes in the body; empty outside of one
 */
record ParameterContract(
        String name,
        Set<String> aliases,
        String letter,
        String takes,
        boolean isRequired,
        List<String> choices,
        @Nullable String defaultText,
        Set<String> ranges,
        boolean isCommaList,
        Set<Form> forms,
        Set<String> targets,
        Set<JsonType> jsonTypes) {

    static final String CLIENT_SIDE = "client-side";

    /** What a word can be. */
    enum Form {
        TEXT,
        /** A path of the workspace, not of this machine. */
        PATH,
        NUMBER,
        FILE,
        JSON,
        PAIR,
        LABEL
    }
}
