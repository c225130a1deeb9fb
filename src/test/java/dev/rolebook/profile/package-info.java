@NullMarked
package dev.rolebook.profile;

import org.jspecify.annotations.NullMarked;
