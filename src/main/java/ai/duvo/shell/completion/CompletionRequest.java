package ai.duvo.shell.completion;

/**
 * Request for candidates: how many, and at what cost.
 *
 * @param room how many ids the screen has room for, at least 1
 * @param mayFetch whether missing lists may be asked for: on Tab, never on another key
 */
public record CompletionRequest(int room, boolean mayFetch) {}
