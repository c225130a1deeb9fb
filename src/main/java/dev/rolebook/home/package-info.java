/** Where one begins: what the API has, and what its words mean. */
@NullMarked
package dev.rolebook.home;

import org.jspecify.annotations.NullMarked;
