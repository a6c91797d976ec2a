/** Items on their way into the catalogue (项目征集申报). */
@NullMarked
package org.henji.query.catalogue.proposals;

import org.jspecify.annotations.NullMarked;
