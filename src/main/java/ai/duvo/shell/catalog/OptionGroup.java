package ai.duvo.shell.catalog;

import java.util.Set;

/**
 * Options that belong together.
 *
 * @param rule how many of them may be given
 * @param options their long names
 */
public record OptionGroup(Rule rule, Set<String> options) {

    /** How many options of a group may be given. */
    public enum Rule {
        EXACTLY_ONE,
        AT_MOST_ONE,
        AT_LEAST_ONE;

        /** Whether two of them exclude each other. */
        public boolean isExclusive() {
            return this != AT_LEAST_ONE;
        }

        /** Whether one of them must be there. */
        public boolean isRequired() {
            return this != AT_MOST_ONE;
        }
    }
}
