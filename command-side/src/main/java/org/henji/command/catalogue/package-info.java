/** The catalogue of assessment items (考核项目目录): its commands and aggregates. */
@NullMarked
package org.henji.command.catalogue;

import org.jspecify.annotations.NullMarked;
