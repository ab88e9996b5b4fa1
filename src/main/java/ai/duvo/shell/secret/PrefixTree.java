package ai.duvo.shell.secret;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tree of words in which those that begin alike share their beginning, so that one walk along a text finds the longest
 * of them that stands there, however many there are. Immutable.
 */
final class PrefixTree {

    static final PrefixTree EMPTY = new PrefixTree("", false, new PrefixTree[0]);

    private final String label;
    private final boolean isWord;

    /** Ordered by the first character of their labels, which differ. */
    private final PrefixTree[] branches;

    private PrefixTree(String label, boolean isWord, PrefixTree... branches) {
        this.label = label;
        this.isWord = isWord;
        this.branches = branches;
    }

    /** This tree and one more word. */
    PrefixTree with(String word) {
        return with(word, 0);
    }

    /** How long the longest word is that stands in a text at a place, 0 if none does. */
    int longestAt(String text, int at) {
        int longest = 0;
        int end = at;
        PrefixTree node = this;
        while (end < text.length()) {
            node = node.branch(text.charAt(end));
            if (node == null || !text.startsWith(node.label, end)) {
                return longest;
            }
            end += node.label.length();
            if (node.isWord) {
                longest = end - at;
            }
        }
        return longest;
    }

    private PrefixTree with(String word, int from) {
        if (from == word.length()) {
            return isWord ? this : new PrefixTree(label, true, branches);
        }
        int place = place(word.charAt(from));
        if (place < 0) {
            PrefixTree[] more = Arrays.copyOf(branches, branches.length + 1);
            int insertion = -place - 1;
            System.arraycopy(branches, insertion, more, insertion + 1, branches.length - insertion);
            more[insertion] = new PrefixTree(word.substring(from), true);
            return new PrefixTree(label, isWord, more);
        }
        PrefixTree branch = branches[place];
        int shared = branch.sharedWith(word, from);
        PrefixTree grown = (shared == branch.label.length() ? branch : branch.cutAt(shared)).with(word, from + shared);
        if (grown == branch) {
            return this;
        }
        PrefixTree[] changed = branches.clone();
        changed[place] = grown;
        return new PrefixTree(label, isWord, changed);
    }

    private PrefixTree cutAt(int length) {
        return new PrefixTree(
                label.substring(0, length), false, new PrefixTree(label.substring(length), isWord, branches));
    }

    private int sharedWith(String word, int from) {
        int most = Math.min(label.length(), word.length() - from);
        int shared = 0;
        while (shared < most && label.charAt(shared) == word.charAt(from + shared)) {
            shared++;
        }
        return shared;
    }

    private @Nullable PrefixTree branch(char first) {
        int place = place(first);
        return place < 0 ? null : branches[place];
    }

    private int place(char first) {
        int low = 0;
        int high = branches.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Character.compare(branches[middle].label.charAt(0), first);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
