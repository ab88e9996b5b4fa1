/** A store of collections: what rows of the command table and data files say together. */
@NullMarked
package ai.duvo.shell.demo.store;

import org.jspecify.annotations.NullMarked;
