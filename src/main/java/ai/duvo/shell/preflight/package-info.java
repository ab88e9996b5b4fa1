/** What makes a run fail without a word: asked of the API and said in sentences. */
@NullMarked
package ai.duvo.shell.preflight;

import org.jspecify.annotations.NullMarked;
