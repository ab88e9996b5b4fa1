package ai.duvo.shell.catalog;

import java.util.List;

/**
 * Condition between an option and the value of another.
 *
 * @param option its long name
 * @param other the long name of the other
 * @param values the other's values it is about; empty for any value
 * @param isNeeded whether it must be there with one of them
 * @param isOnly whether it may be there with one of them only
 */
public record Condition(String option, String other, List<String> values, boolean isNeeded, boolean isOnly) {}
