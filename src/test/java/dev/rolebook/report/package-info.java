@NullMarked
package dev.rolebook.report;

import org.jspecify.annotations.NullMarked;
