package ai.duvo.shell.commands;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command in the form in which the vendor's and ours are compared.
 *
 * @param name its words
 * @param aliases other words for it
 * @param arguments in order
 * @param options in any order
 * @param groups options that belong together, each with its rule: {@code at most one of a, b}
 * @param operations what it calls, the main one first
 * @param fixed what it sends without a word of the line, by its place
 * @param isAsking whether it asks before it runs
 */
record CommandContract(
        String name,
        Set<String> aliases,
        List<ParameterContract> arguments,
        List<ParameterContract> options,
        Set<String> groups,
        List<String> operations,
        Map<String, String> fixed,
        boolean isAsking) {}
