@NullMarked
package dev.rolebook.skill;

import org.jspecify.annotations.NullMarked;
