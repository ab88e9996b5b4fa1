package ai.duvo.shell.catalog;

/**
 * A part of the request that no word of the line gives.
 *
 * @param place where it goes; its own constant is null
 * @param text JSON text in a body, else the text itself
 * @param isDefault whether a word or a flag of the line may take its place
 */
public record Constant(Target place, String text, boolean isDefault) {}
