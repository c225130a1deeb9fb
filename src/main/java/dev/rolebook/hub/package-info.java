/** The resources hub: shelves of guides, reports and links. */
@NullMarked
package dev.rolebook.hub;

import org.jspecify.annotations.NullMarked;
