/** What waits for whom (待办事项). */
@NullMarked
package org.henji.query.inbox;

import org.jspecify.annotations.NullMarked;
