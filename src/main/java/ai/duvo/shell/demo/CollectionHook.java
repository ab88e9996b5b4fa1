package ai.duvo.shell.demo;

import tools.jackson.databind.node.ObjectNode;

/** What a collection does besides what its data file says. */
interface CollectionHook {

    /** Nothing. */
    CollectionHook NONE = new CollectionHook() {};

    /** Adds to what is shown of an item. */
    default void shown(ObjectNode item, ObjectNode shown, Verb verb) {}

    /** After an item was created, updated or deleted. */
    default void changed(Verb verb, ObjectNode item, DemoRequest call) {}

    /** Adds to the answer, beside the item. */
    default void answered(ObjectNode item, ObjectNode answer, Verb verb) {}
}
