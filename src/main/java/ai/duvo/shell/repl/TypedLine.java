package ai.duvo.shell.repl;

import ai.duvo.shell.failure.SourceText;
import org.springframework.shell.core.InputReader;

/**
 * Line that a command was typed on, as its context carries it. It is all a command reads there: what else it wants to
 * know, it asks with the session's prompter.
 */
record TypedLine(SourceText source) implements InputReader {}
