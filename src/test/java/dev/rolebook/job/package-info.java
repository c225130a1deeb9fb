@NullMarked
package dev.rolebook.job;

import org.jspecify.annotations.NullMarked;
