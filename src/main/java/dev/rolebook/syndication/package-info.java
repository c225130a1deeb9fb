/** What others show: the library's guides as pages, made of the same views as the API's answers. */
@NullMarked
package dev.rolebook.syndication;

import org.jspecify.annotations.NullMarked;
