@NullMarked
package dev.rolebook.route;

import org.jspecify.annotations.NullMarked;
