/** Lists, page by page: positions that survive inserts and deletes, signed cursors, filters, orders. Knows no feature. */
@NullMarked
package dev.rolebook.paging;

import org.jspecify.annotations.NullMarked;
