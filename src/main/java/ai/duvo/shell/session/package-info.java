/** An invocation becomes a result: plan, call, collect pages, render. The only package that blocks. */
@NullMarked
package ai.duvo.shell.session;

import org.jspecify.annotations.NullMarked;
