@NullMarked
package dev.rolebook.home;

import org.jspecify.annotations.NullMarked;
