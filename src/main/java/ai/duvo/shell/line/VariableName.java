package ai.duvo.shell.line;

import ai.duvo.shell.failure.Span;

/** A variable's name where it is given a value, without the dollar sign. */
public record VariableName(String text, Span span) {}
