package ai.duvo.shell.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of the note of a row: its length, and that what it names is there. */
final class NoteChecks {

    private static final int LONGEST = 200;
    private static final String SENTENCE = "(?:[^.\\n]|\\.(?! |$))+\\.";
    private static final Pattern ONE_OR_TWO_SENTENCES = Pattern.compile(SENTENCE + "(?: " + SENTENCE + ")?");
    private static final Pattern NAMED = Pattern.compile("`([^`]*)`");
    private static final Pattern BARE_OPTION = Pattern.compile("(?<!`)--[a-z]");

    private NoteChecks() {}

    static List<String> check(Command command, Catalog catalog) {
        String note = command.note();
        List<String> findings = new ArrayList<>();
        if (note.isEmpty()) {
            return findings;
        }
        if (note.length() > LONGEST || !ONE_OR_TWO_SENTENCES.matcher(note).matches()) {
            findings.add("its note needs one or two sentences of at most " + LONGEST + " characters");
        }
        Matcher names = NAMED.matcher(note);
        while (names.find()) {
            String name = names.group(1);
            if (!isThere(name, command, catalog)) {
                findings.add("its note names " + name + ", which it has not");
            }
        }
        if (BARE_OPTION.matcher(note).find()) {
            findings.add("its note names an option without backquotes");
        }
        return findings;
    }

    private static boolean isThere(String name, Command command, Catalog catalog) {
        if (!name.startsWith("--")) {
            return catalog.find(List.of(name.split(" "))).isPresent();
        }
        String option = name.substring(2);
        return command.option(option).isPresent()
                || GlobalOptions.all().stream().anyMatch(global -> global.name().equals(option));
    }
}
