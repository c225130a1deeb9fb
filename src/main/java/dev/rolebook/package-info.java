/**
 * Rolebook: a headless REST API for career guides. This is the map; it is the first file to read.
 *
 * <p>Each package is named as a client would name what is in it. Arrows point only downwards, and a
 * test holds that. Inside a package the nouns are the same everywhere: {@code Role} is the Panache
 * entity with its finders, {@code RoleDocument} what an author writes, {@code RoleKind} how a document
 * becomes rows, {@code RoleView}, {@code RoleSummary} and {@code RolePage} what goes out, {@code
 * RoleResource} the public reads. A class between resource and entity is named for the rule that it
 * holds.
 *
 * <pre>
 * DELIVERY      contract      completes the OpenAPI document when Rolebook is built
 *               home          where one begins: links to everything, the vocabulary
 *               syndication   guides for other sites: the page to embed
 * COMPOSITIONS  search        every document by its words
 *               hub           the resources hub: shelves of guides, reports and links
 *               profile       a role whole: its document, its page
 *               guide         authored guides: comparisons and pathways
 *               transition    from one role to another: skills, steps, pay
 *               compare       any roles side by side, and the parts of every comparison
 *               matrix        skills against roles: cells, choices, overlap
 * FACTS         posting       jobs as partners write them: checked, classified, written
 *               job           live jobs, found by role, place, pay and words
 *               title         which role a job title names
 *               report        salary reports
 *               pay           bands of pay, each figure from an observation
 *               observation   what a source says of pay; whole tables of it
 *               figure        amounts, statistics, measures, areas
 *               route         the shortest way over all ladders
 *               ladder        how people rise, and where they leave for
 *               requirement   how a role stands to a skill
 *               duty          what people in a role do
 *               role          what people are employed as
 *               family        groups of roles
 *               skill         what people know, can do, or work with
 * VOCABULARY    source        what every fact may point to
 * SPINE         imports       files become a change set: kept, read, checked, applied
 *               export        what is published, as files
 *               files         where files are, and how an upload is taken apart
 *               replica       what a replica knows of publications made anywhere
 *               history       the publication log, to be read and gone back to
 *               editing       single documents, changed at once
 *               preview       the delivery API as if a change set were published
 *               changeset     what is being written: checked, merged and published as one
 *               difference    two texts of a document held against each other
 *               check         what editors are told of the whole library
 *               schema        the JSON Schemas of documents
 *               query         what lists of documents can be asked for
 *               publishing    the one way in: proposals, the log, the live tables, replay
 *               document      what an author writes: kinds, envelope, reader, references
 * GROUND        audit         who has done what under /manage, and why
 *               key           API keys: made, recognised, replaced, revoked
 *               access        who calls, and what they may do
 *               paging        lists, page by page: filters, orders, cursors
 *               cache         answers that need not be made again
 *               representation  answers as bytes: chosen, named, compressed, or not modified
 *               selection     some fields of an answer instead of all
 *               manage        how the manage plane reads and writes
 *               web           front door, problems; knows no feature
 *               provenance    what an answer is made from
 *               database      the embedded PostgreSQL, the snapshot of a read, the clock
 * </pre>
 *
 * <p>A read goes from a resource to an entity's finder to a view, inside {@link
 * dev.rolebook.database.PublishedRead}. A write goes from a document through {@link
 * dev.rolebook.publishing.Publisher} to the log and the live tables, which hold exactly what is
 * published.
 */
@NullMarked
package dev.rolebook;

import org.jspecify.annotations.NullMarked;
