@NullMarked
package dev.rolebook.paging;

import org.jspecify.annotations.NullMarked;
