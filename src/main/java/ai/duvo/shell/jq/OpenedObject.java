package ai.duvo.shell.jq;

import ai.duvo.shell.jq.syntax.JqTree;
import tools.jackson.databind.JsonNode;

/** Object whose fields a program goes through as if it were a list. */
record OpenedObject(JqTree tree, JsonNode value) {

    /** The part of the program that does, going through that list of the object instead. */
    String meant(String list, String part) {
        if (!(tree instanceof JqTree.Iterate iterate)) {
            return "." + list + " | " + part;
        }
        boolean isWhole = iterate.target() instanceof JqTree.Identity;
        return (isWhole ? "" : part.substring(0, part.lastIndexOf('['))) + "." + list + "[]";
    }
}
