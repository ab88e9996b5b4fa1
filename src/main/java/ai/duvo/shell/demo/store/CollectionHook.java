package ai.duvo.shell.demo.store;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What a collection does besides what its data file says. */
public interface CollectionHook {

    /** Nothing. */
    CollectionHook NONE = new CollectionHook() {};

    /** Adds to each new item. */
    static CollectionHook created(Consumer<ObjectNode> change) {
        return new CollectionHook() {
            @Override
            public void changed(Verb verb, ObjectNode item, DemoRequest call) {
                if (verb == Verb.CREATE) {
                    change.accept(item);
                }
            }
        };
    }

    /** Before items are looked at: lets those move that move by the clock. */
    default void refresh() {}

    /** Adds to what is shown of an item. */
    default void shown(ObjectNode item, ObjectNode shown, Verb verb) {}

    /** After an item was created or updated. */
    default void changed(Verb verb, ObjectNode item, DemoRequest call) {}

    /** Adds to the answer, beside the item. */
    default void answered(ObjectNode item, ObjectNode answer, Verb verb) {}
}
