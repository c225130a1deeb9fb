@NullMarked
package dev.rolebook.syndication;

import org.jspecify.annotations.NullMarked;
