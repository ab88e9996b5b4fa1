package ai.duvo.shell.lookup;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Quoting;
import ai.duvo.shell.output.ShortIds;
import ai.duvo.shell.output.VisibleText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks up the one thing of a kind that a word means. */
final class WordLookup {

    /** As many digits as tables show: two things that share them have never been seen. */
    static final int SURE = ShortIds.LEAST;

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_TOLD = 10;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-F-]+");
    private static final String ID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private final ThingSource source;
    private final LookupRules rules;
    private final Kind kind;
    private final String word;
    private final String prefix;

    WordLookup(ThingSource source, LookupRules rules, Kind kind, String word) {
        this.source = source;
        this.rules = rules;
        this.kind = kind;
        this.word = word;
        this.prefix = rules.isTyped() ? prefix(word) : "";
    }

    /** The word as the beginning of an id, as tables and paths show it; empty when it cannot be one. */
    private static String prefix(String word) {
        String digits = word.endsWith("…") ? word.substring(0, word.length() - 1) : word;
        if (digits.length() < FEWEST_DIGITS
                || digits.length() > ID.length()
                || !DIGITS.matcher(digits).matches()) {
            return "";
        }
        for (int i = 0; i < digits.length(); i++) {
            if ((digits.charAt(i) == '-') != (ID.charAt(i) == '-')) {
                return "";
            }
        }
        return digits;
    }

    /** What it means without asking anybody: only for as many digits as tables show. */
    Optional<NamedThing> remembered(Map<Kind, String> below) {
        if (prefix.length() < SURE) {
            return Optional.empty();
        }
        List<NamedThing> found = NamedThing.beginning(remember(below).things(), prefix);
        if (found.size() > 1) {
            throw several(found, "begin with");
        }
        return found.stream().findFirst();
    }

    private ThingSource.Known remember(Map<Kind, String> below) {
        ThingSource.Known known = source.known(kind, below);
        List<NamedThing> seen = prefix.isEmpty()
                ? List.of()
                : source.seen(kind, prefix).stream().map(NamedThing::unnamed).toList();
        return new ThingSource.Known(NamedThing.both(known.things(), seen), known.isWhole());
    }

    /** What it means among all of them. */
    NamedThing listed(Map<Kind, String> below, Invocation line, Command lister) {
        ThingSource.Known known = remember(below);
        ThingSource.Known listed = known.isWhole() ? known : source.listed(line, lister);
        List<NamedThing> all = NamedThing.both(listed.things(), known.things());
        List<NamedThing> begun = prefix.isEmpty() ? List.of() : NamedThing.beginning(all, prefix);
        List<NamedThing> named = NamedThing.called(all, word);
        if (!named.isEmpty()) {
            return only(NamedThing.both(named, begun), "fit", listed.isWhole());
        }
        if (begun.size() == 1 && rules.isUnasked() && prefix.length() < SURE) {
            throw tooLittle("only the first " + prefix.length() + " digits of an id", begun.get(0));
        }
        if (!begun.isEmpty()) {
            return only(begun, "begin with", listed.isWhole() || prefix.length() >= SURE);
        }
        List<NamedThing> fitting = rules.isTyped() ? NamedThing.fitting(all, word) : List.of();
        if (fitting.size() == 1 && rules.isUnasked()) {
            throw tooLittle("a part of a name", fitting.get(0));
        }
        if (!fitting.isEmpty()) {
            return only(fitting, "fit", listed.isWhole());
        }
        throw none(listed, lister);
    }

    /** "did you mean …?" for digits that would be the beginning of one id, were there enough of them. */
    private Optional<String> tooShort(List<NamedThing> things) {
        if (!rules.isTyped()
                || word.length() >= FEWEST_DIGITS
                || !DIGITS.matcher(word).matches()) {
            return Optional.empty();
        }
        List<NamedThing> begun = NamedThing.beginning(things, word);
        return begun.size() == 1
                ? Optional.of("an id begins with " + FEWEST_DIGITS + " digits or more; did you mean "
                        + begun.get(0).id() + "?")
                : Optional.empty();
    }

    private Failure tooLittle(String what, NamedThing thing) {
        return Failure.error(
                Quoting.named(word) + " is " + what + ", and --yes asks nobody before this is done",
                "say its whole name, or its id: " + thing.text());
    }

    private NamedThing only(List<NamedThing> found, String verb, boolean isCertain) {
        if (found.size() > 1) {
            throw several(found, verb);
        }
        if (!isCertain) {
            throw Failure.error(
                    "there are more " + kind.plural() + " than were looked at, so \"" + word
                            + "\" may not be the only one",
                    "this one fits: " + found.get(0).text());
        }
        return found.get(0);
    }

    private Failure several(List<NamedThing> found, String verb) {
        String more = found.size() > MOST_TOLD ? ", and " + (found.size() - MOST_TOLD) + " more" : "";
        return Failure.error(
                found.size() + " " + kind.plural() + " " + verb + " " + Quoting.named(word) + ", so nothing was sent",
                "use the id of one of them: "
                        + found.stream().limit(MOST_TOLD).map(NamedThing::text).collect(Collectors.joining(", "))
                        + more);
    }

    private Failure none(ThingSource.Known listed, Command lister) {
        List<String> names = listed.things().stream()
                .flatMap(thing -> thing.names().stream())
                .toList();
        boolean isPart =
                !rules.isTyped() && NamedThing.fitting(listed.things(), word).size() == 1;
        String shows = isPart ? "a script says whole names and whole ids; " : "";
        return new Failure(
                ExitCode.NOT_FOUND,
                "there is no " + kind.singular() + " " + Quoting.named(word)
                        + (listed.things().isEmpty()
                                ? ""
                                : (listed.isWhole() ? " among " : " among the newest ")
                                        + listed.things().size()),
                VisibleText.text(tooShort(listed.things())
                        .orElseGet(() -> shows + NearestWord.hint(word, names, lister.name() + " shows them"))));
    }
}
