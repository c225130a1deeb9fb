@NullMarked
package dev.rolebook.pay;

import org.jspecify.annotations.NullMarked;
