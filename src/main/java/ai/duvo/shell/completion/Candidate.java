package ai.duvo.shell.completion;

/**
 * Candidate for the word at the cursor.
 *
 * @param value what is inserted, not quoted yet
 * @param help one line, or empty
 * @param group the heading it is listed under
 * @param whole whether a blank follows; not behind a folder's slash
 */
public record Candidate(String value, String help, String group, boolean whole) {}
