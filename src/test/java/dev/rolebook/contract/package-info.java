@NullMarked
package dev.rolebook.contract;

import org.jspecify.annotations.NullMarked;
