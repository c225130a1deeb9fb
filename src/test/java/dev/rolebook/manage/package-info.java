@NullMarked
package dev.rolebook.manage;

import org.jspecify.annotations.NullMarked;
