package ai.duvo.shell.lookup;

import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.inventory.InventoryItem;
import ai.duvo.shell.inventory.TextFolding;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.VisibleText;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A thing that a word can mean.
 *
 * @param names what people call it, the main name first; may be empty
 * @param search the names as a hurried person types them
 */
public record NamedThing(String id, List<String> names, String search) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Letters that a name must be told by when it is not whole: fewer fit too much. */
    private static final int FEWEST_LETTERS = 3;

    /** One that a list has just told of. */
    static NamedThing of(Listing listing, JsonNode item) {
        List<String> names = listing.names().stream()
                .map(field -> Json.at(item, field).asString(""))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        String search = names.stream().map(TextFolding::fold).collect(Collectors.joining(" "));
        return new NamedThing(Json.at(item, listing.id()).asString(""), names, search);
    }

    /** One that Tab knows. */
    public static NamedThing of(InventoryItem item) {
        return new NamedThing(item.id(), item.name().isBlank() ? List.of() : List.of(item.name()), item.search());
    }

    /** One of which only the id is known. */
    static NamedThing unnamed(String id) {
        return new NamedThing(id, List.of(), "");
    }

    /** Those that are called exactly so. */
    static List<NamedThing> called(Collection<NamedThing> all, String word) {
        return all.stream().filter(thing -> thing.names().contains(word)).toList();
    }

    /** Those whose id begins so. */
    static List<NamedThing> beginning(Collection<NamedThing> all, String prefix) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(thing -> thing.id().toLowerCase(Locale.ROOT).startsWith(lower))
                .toList();
    }

    /** Those of whose names each word begins one, in any order; first those that are called so but for the case. */
    static List<NamedThing> fitting(Collection<NamedThing> all, String words) {
        String folded = TextFolding.fold(words).strip();
        List<NamedThing> same = all.stream()
                .filter(thing -> thing.names().stream()
                        .anyMatch(name -> TextFolding.fold(name).equals(folded)))
                .toList();
        if (!same.isEmpty() || folded.length() < FEWEST_LETTERS) {
            return same;
        }
        return all.stream().filter(thing -> thing.hasAll(folded)).toList();
    }

    private boolean hasAll(String folded) {
        return BLANKS.splitAsStream(folded).allMatch(this::beginsAWord);
    }

    private boolean beginsAWord(String word) {
        for (int at = search.indexOf(word); at >= 0; at = search.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(search.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Its id, and its name where it has one, as a message may show them. */
    String text() {
        String name = names.isEmpty() ? "" : " (" + names.get(0) + ")";
        return VisibleText.text(id + name);
    }

    /** Both, each thing once. */
    static List<NamedThing> both(Collection<NamedThing> some, Collection<NamedThing> others) {
        return List.copyOf(Stream.concat(some.stream(), others.stream())
                .collect(Collectors.toMap(NamedThing::id, thing -> thing, (first, second) -> first))
                .values());
    }
}
