package ai.duvo.shell.account;

import ai.duvo.shell.catalog.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Selection made with {@code use}: lines that leave such a thing out mean this one.
 *
 * @param things by kind; only agents, revisions and sandboxes
 */
public record Selection(Map<Kind, Thing> things) {

    private static final Selection NOTHING = new Selection(Map.of());

    /**
     * One thing.
     *
     * @param id as the API knows it
     * @param name what people call it; never empty
     */
    public record Thing(String id, String name) {}

    /** Nothing is in use. */
    public static Selection nothing() {
        return NOTHING;
    }

    /** What is in use of that kind. */
    public Optional<Thing> of(Kind kind) {
        return Optional.ofNullable(things.get(kind));
    }

    /** The same with this thing; another agent has other revisions. */
    public Selection with(Kind kind, Thing thing) {
        boolean isOther = of(kind).filter(old -> old.id().equals(thing.id())).isEmpty();
        Map<Kind, Thing> more = new EnumMap<>(Kind.class);
        more.putAll(things);
        more.put(kind, thing);
        if (kind == Kind.AGENT && isOther) {
            more.remove(Kind.REVISION);
        }
        return new Selection(Map.copyOf(more));
    }

    /** The same without what is in use of that kind; an agent takes its revision along. */
    public Selection without(Kind kind) {
        Map<Kind, Thing> fewer = new EnumMap<>(Kind.class);
        fewer.putAll(things);
        fewer.remove(kind);
        if (kind == Kind.AGENT) {
            fewer.remove(Kind.REVISION);
        }
        return new Selection(Map.copyOf(fewer));
    }

    /** The ids, by kind. */
    public Map<Kind, String> ids() {
        Map<Kind, String> ids = new EnumMap<>(Kind.class);
        things.forEach((kind, thing) -> ids.put(kind, thing.id()));
        return ids;
    }
}
