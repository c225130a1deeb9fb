@NullMarked
package dev.rolebook.observation;

import org.jspecify.annotations.NullMarked;
