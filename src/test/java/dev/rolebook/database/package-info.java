@NullMarked
package dev.rolebook.database;

import org.jspecify.annotations.NullMarked;
