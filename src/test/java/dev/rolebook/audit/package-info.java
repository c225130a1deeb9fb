@NullMarked
package dev.rolebook.audit;

import org.jspecify.annotations.NullMarked;
