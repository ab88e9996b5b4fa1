package ai.duvo.shell.lookup;

/**
 * Rules for what a word may mean.
 *
 * @param isTyped whether a person typed the line, who sees what it meant; a script says whole ids and whole names
 * @param isUnasked whether the line destroys and nobody is asked: then a part of a name is too little
 */
public record LookupRules(boolean isTyped, boolean isUnasked) {}
