/** Skills: what people know, can do, or work with. */
@NullMarked
package dev.rolebook.skill;

import org.jspecify.annotations.NullMarked;
