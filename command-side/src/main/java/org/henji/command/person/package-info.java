/** Forgetting people (个人信息删除): the decision, what has to be kept, and the execution (ADR 0024). */
@NullMarked
package org.henji.command.person;

import org.jspecify.annotations.NullMarked;
