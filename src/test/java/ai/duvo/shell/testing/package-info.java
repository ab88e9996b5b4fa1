/** What tests share: a fake API that fails on what nobody expected, and a console that keeps what is printed. */
@NullMarked
package ai.duvo.shell.testing;

import org.jspecify.annotations.NullMarked;
