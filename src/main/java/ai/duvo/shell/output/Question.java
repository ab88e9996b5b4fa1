package ai.duvo.shell.output;

/**
 * Question before something is destroyed.
 *
 * @param text what is about to happen, with the names of what goes
 * @param thing what the main thing is called: where a yes is not enough, a person types it
 */
public record Question(String text, String thing) {}
