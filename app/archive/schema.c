/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/schema.h"

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/migration.h"

/* Version 1.
 *
 * article holds what a row of the list needs and stays small; body holds what
 * only the reader needs. mark is one index for all that a scope can ask for:
 * a name, which is of some kind, gives its articles, newest first. event is one row for each
 * dated event of an article. search is the full-text index over search_content. source
 * is a place that is visited for new articles, and how its last visits went. */
static const char *const version_1 =
  "CREATE TABLE article ("
  "  id INTEGER PRIMARY KEY,"
  "  text_digest TEXT NOT NULL UNIQUE,"
  "  capture_digest TEXT,"
  "  sort_day INTEGER NOT NULL,"
  "  title TEXT NOT NULL,"
  "  title_origin INTEGER NOT NULL,"
  "  outlet TEXT,"
  "  published INTEGER,"
  "  published_origin INTEGER NOT NULL,"
  "  given_time INTEGER,"
  "  findings_version INTEGER NOT NULL," /* 0: not analysed */
  "  is_read INTEGER NOT NULL DEFAULT 0,"
  "  is_starred INTEGER NOT NULL DEFAULT 0,"
  "  is_removed INTEGER NOT NULL DEFAULT 0"
  ") STRICT;"
  "CREATE INDEX article_by_day ON article (is_removed, sort_day DESC, id DESC, published);"
  "CREATE INDEX article_by_capture ON article (capture_digest);"
  "CREATE INDEX article_by_version ON article (findings_version);"
  "CREATE INDEX article_unread ON article (is_removed, sort_day DESC, id DESC, published) WHERE is_read = 0;"
  "CREATE INDEX article_starred ON article (is_removed, sort_day DESC, id DESC, published) WHERE is_starred = 1;"
  "CREATE TABLE body ("
  "  article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,"
  "  text TEXT NOT NULL,"
  "  given_title TEXT,"
  "  given_author TEXT,"
  "  given_language TEXT,"
  "  given_day INTEGER,"
  "  link TEXT,"
  "  source TEXT,"
  "  origin TEXT,"
  "  captured_at INTEGER,"
  "  findings BLOB"
  ") STRICT;"
  "CREATE TABLE name ("
  "  id INTEGER PRIMARY KEY,"
  "  kind INTEGER NOT NULL,"
  "  text TEXT NOT NULL,"
  "  UNIQUE (kind, text)"
  ") STRICT;"
  "CREATE TABLE mark ("
  "  name INTEGER NOT NULL REFERENCES name (id),"
  "  day INTEGER NOT NULL,"
  "  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,"
  "  PRIMARY KEY (name, day DESC, article DESC)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX mark_by_article ON mark (article);"
  "CREATE TABLE event ("
  "  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,"
  "  ordinal INTEGER NOT NULL,"
  "  kind TEXT NOT NULL,"
  "  status TEXT NOT NULL,"
  "  precision TEXT NOT NULL,"
  "  first INTEGER NOT NULL,"
  "  last INTEGER NOT NULL,"
  "  place TEXT,"
  "  body TEXT,"
  "  countries TEXT NOT NULL,"  /* codes with a blank between them */
  "  sentence_start INTEGER NOT NULL,"
  "  sentence_end INTEGER NOT NULL,"
  "  sentence TEXT NOT NULL,"
  "  PRIMARY KEY (article, ordinal)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE VIEW search_content AS"
  "  SELECT article.id AS id, article.title AS title, body.text AS text"
  "  FROM article JOIN body ON body.article = article.id;"
  "CREATE VIRTUAL TABLE search USING fts5 ("
  "  title, text, content = 'search_content', content_rowid = 'id', tokenize = 'mirqab');"
  "CREATE TABLE source ("
  "  id INTEGER PRIMARY KEY,"
  "  url TEXT NOT NULL UNIQUE,"
  "  name TEXT,"
  "  is_enabled INTEGER NOT NULL,"
  "  etag TEXT,"
  "  last_modified TEXT,"
  "  digest TEXT,"
  "  next_check INTEGER NOT NULL,"
  "  last_success INTEGER,"
  "  last_error TEXT,"
  "  n_failures INTEGER NOT NULL,"
  "  is_held INTEGER NOT NULL,"
  "  is_gone INTEGER NOT NULL"
  ") STRICT;";

/* Version 2, by subject. */

/* What analysis finds is not kept any more: reading an article again is quicker
 * than reading its findings. What articles are found by stands in the row of
 * each (names, see names.h), and the other way round, for all those in view, in
 * mark (id: name and chunk; members: see id-chunk.h), article_day (see
 * article-index-rows.h) and name.articles: that is made from the rows of
 * article, and for the first time when counter has no row for it. Text is looked
 * up by a part of its digest, which 8 bytes tell well enough apart. The text of
 * an article is packed (packed-text.h) and read as before. */
#define ARTICLES_2 \
  "INSERT OR IGNORE INTO name (kind, text) SELECT DISTINCT 8, kind FROM event;" \
  "CREATE TABLE article_2 (" \
  "  id INTEGER PRIMARY KEY," \
  "  text_digest BLOB NOT NULL," \
  "  capture_digest BLOB," \
  "  sort_day INTEGER NOT NULL," \
  "  title TEXT NOT NULL," \
  "  title_origin INTEGER NOT NULL," \
  "  outlet TEXT," \
  "  published INTEGER," \
  "  published_origin INTEGER NOT NULL," \
  "  given_time INTEGER," \
  "  findings_version INTEGER NOT NULL," /* 0: not analysed */ \
  "  is_read INTEGER NOT NULL DEFAULT 0," \
  "  is_starred INTEGER NOT NULL DEFAULT 0," \
  "  is_removed INTEGER NOT NULL DEFAULT 0," \
  "  names BLOB NOT NULL" \
  ") STRICT;" \
  "INSERT INTO article_2 SELECT id, mirqab_digest (text_digest), mirqab_digest (capture_digest)," \
  "  sort_day, title, title_origin, outlet, published, published_origin, given_time," \
  "  findings_version, is_read, is_starred, is_removed," \
  "  (SELECT mirqab_name_list (name) FROM" \
  "    (SELECT name FROM mark WHERE mark.article = article.id UNION ALL" \
  "     SELECT name.id FROM event JOIN name ON name.kind = 8 AND name.text = event.kind" \
  "     WHERE event.article = article.id))" \
  "  FROM article ORDER BY id;" \
  "DROP TABLE mark;" \
  "DROP TABLE article;" \
  "PRAGMA legacy_alter_table = ON;" /* search_content wants article meanwhile */ \
  "ALTER TABLE article_2 RENAME TO article;" \
  "CREATE TABLE body_2 (" \
  "  article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE," \
  "  packed BLOB NOT NULL," \
  "  given_title TEXT," \
  "  given_author TEXT," \
  "  given_language TEXT," \
  "  given_day INTEGER," \
  "  link TEXT," \
  "  source TEXT," \
  "  origin TEXT," \
  "  captured_at INTEGER," \
  "  text TEXT GENERATED ALWAYS AS (mirqab_unpack (packed)) VIRTUAL" \
  ") STRICT;" \
  "INSERT INTO body_2 SELECT article, mirqab_pack (text), given_title, given_author," \
  "  given_language, given_day, link, source, origin, captured_at FROM body ORDER BY article;" \
  "DROP TABLE body;" \
  "ALTER TABLE body_2 RENAME TO body;" \
  "PRAGMA legacy_alter_table = OFF;" \
  "CREATE INDEX article_by_text ON article (substr (text_digest, 1, 8));" \
  "CREATE INDEX article_by_capture ON article (substr (capture_digest, 1, 8));" \
  "INSERT INTO search (search) VALUES ('rebuild');" /* words are cut differently now */ \
  "ALTER TABLE name ADD COLUMN articles INTEGER NOT NULL DEFAULT 0;" \
  "CREATE TABLE mark (id INTEGER PRIMARY KEY, members BLOB NOT NULL) STRICT;" \
  "CREATE TABLE article_day (chunk INTEGER PRIMARY KEY, days BLOB NOT NULL) STRICT;" \
  "CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;"

/* collection is a folder that a person makes, collected which articles are in
 * which, note what a person wrote on an article. search_notes is searched beside
 * search, by the same words: so it has the same columns. saved_scope is a scope with a
 * name, as JSON: which of its fields there are is not the database's affair. */
#define OWN_ORDER_2 \
  "CREATE TABLE collection (" \
  "  id INTEGER PRIMARY KEY," \
  "  name TEXT NOT NULL UNIQUE," \
  "  position INTEGER NOT NULL" \
  ") STRICT;" \
  "CREATE TABLE collected (" \
  "  collection INTEGER NOT NULL REFERENCES collection (id) ON DELETE CASCADE," \
  "  article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE," \
  "  PRIMARY KEY (collection, article)" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE INDEX collected_by_article ON collected (article);" \
  "CREATE TABLE note (" \
  "  article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE," \
  "  text TEXT NOT NULL" \
  ") STRICT;" \
  "CREATE VIRTUAL TABLE search_notes USING fts5 (title, text, tokenize = 'mirqab');" \
  "CREATE TABLE saved_scope (" \
  "  id INTEGER PRIMARY KEY," \
  "  name TEXT NOT NULL," \
  "  scope TEXT NOT NULL," \
  "  position INTEGER NOT NULL" \
  ") STRICT;"

#define SOURCES_2 \
  "ALTER TABLE source ADD COLUMN listed TEXT;" /* its id in the dossier's list */ \
  "ALTER TABLE source ADD COLUMN homepage TEXT;" \
  "ALTER TABLE source ADD COLUMN folder TEXT;" \
  "ALTER TABLE source ADD COLUMN language TEXT;" \
  "ALTER TABLE source ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;" \
  "ALTER TABLE source ADD COLUMN text_from INTEGER NOT NULL DEFAULT 0;" \
  "ALTER TABLE source ADD COLUMN keeps INTEGER NOT NULL DEFAULT 0;" \
  "ALTER TABLE source ADD COLUMN interval INTEGER NOT NULL DEFAULT 0;" /* seconds; 0: as it asks */ \
  "ALTER TABLE source ADD COLUMN last_visit INTEGER;" \
  "ALTER TABLE source ADD COLUMN seen TEXT;" /* pages that were asked for */ \
  "ALTER TABLE source ADD COLUMN first_url TEXT;" /* before it ever moved */ \
  "ALTER TABLE source ADD COLUMN is_removed INTEGER NOT NULL DEFAULT 0;" \
  "CREATE TABLE aside (" /* articles that do not concern the dossier */ \
  "  id INTEGER PRIMARY KEY," \
  "  text_digest TEXT NOT NULL UNIQUE," \
  "  sort_day INTEGER NOT NULL," \
  "  title TEXT NOT NULL," \
  "  title_origin INTEGER NOT NULL," \
  "  outlet TEXT," \
  "  published INTEGER," \
  "  published_origin INTEGER NOT NULL," \
  "  given_time INTEGER," \
  "  language TEXT NOT NULL," \
  "  version INTEGER NOT NULL," \
  "  is_read INTEGER NOT NULL DEFAULT 0," \
  "  text TEXT NOT NULL," \
  "  given_title TEXT," \
  "  given_author TEXT," \
  "  given_language TEXT," \
  "  given_day INTEGER," \
  "  link TEXT," \
  "  source TEXT," \
  "  origin TEXT," \
  "  captured_at INTEGER," \
  "  capture_digest TEXT" \
  ") STRICT;" \
  "CREATE INDEX aside_by_day ON aside (sort_day DESC, id DESC, published);" \
  "CREATE INDEX aside_by_version ON aside (version);" \
  "CREATE TABLE known_as (" /* hashes of entries' ids and of links */ \
  "  key INTEGER PRIMARY KEY," \
  "  article INTEGER NOT NULL" \
  ") STRICT;" \
  "CREATE TABLE band (" /* of texts: see shingles.h */ \
  "  key INTEGER NOT NULL," \
  "  day INTEGER NOT NULL," \
  "  article INTEGER NOT NULL," \
  "  PRIMARY KEY (key, day, article)" \
  ") STRICT, WITHOUT ROWID;" \
  "CREATE TABLE variant (" /* what other outlets made of an article's story */ \
  "  id INTEGER PRIMARY KEY," \
  "  article INTEGER NOT NULL," \
  "  text_digest TEXT NOT NULL UNIQUE," \
  "  title TEXT NOT NULL," \
  "  outlet TEXT," \
  "  published INTEGER," \
  "  given_time INTEGER," \
  "  link TEXT," \
  "  source TEXT," \
  "  captured_at INTEGER," \
  "  text TEXT NOT NULL" \
  ") STRICT;" \
  "CREATE INDEX variant_by_article ON variant (article);" \
  "CREATE TABLE version (" /* articles that a later one has taken the place of */ \
  "  earlier INTEGER PRIMARY KEY," \
  "  article INTEGER NOT NULL" \
  ") STRICT;" \
  "CREATE INDEX version_by_article ON version (article);" \
  "CREATE TABLE watch (" /* what a saved scope is watched for: see watch.h */ \
  "  scope INTEGER PRIMARY KEY," /* kept when it is deleted, which can be undone */ \
  "  kind INTEGER NOT NULL," \
  "  days INTEGER NOT NULL," \
  "  set_on INTEGER NOT NULL," \
  "  seen INTEGER NOT NULL," \
  "  is_raised INTEGER NOT NULL" \
  ") STRICT;"

/* event_change says of which articles the events changed since a revision; article 0
 * stands for what a person made of them. own_event is an event that a person
 * corrected, joined, took apart, hid or added; what is NULL was not corrected.
 * own_event_part is what it is made of: an event of the dossier, or what a
 * sentence of an article reports. It is found by its place in the text, which
 * never changes, so that it survives when the article is analysed again. */
#define EVENT_CHANGED(article) \
  " INSERT OR REPLACE INTO event_change (article, revision)" \
  " SELECT " article ", ifnull (max (revision), 0) + 1 FROM event_change; "

#define EVENTS_2 \
  "CREATE TABLE event_change (" \
  "  article INTEGER PRIMARY KEY," \
  "  revision INTEGER NOT NULL" \
  ") STRICT;" \
  "CREATE INDEX event_change_by_revision ON event_change (revision);" \
  "CREATE TRIGGER event_added AFTER INSERT ON event BEGIN" \
  EVENT_CHANGED ("NEW.article") \
  "END;" \
  "CREATE TRIGGER event_taken AFTER DELETE ON event BEGIN" \
  EVENT_CHANGED ("OLD.article") \
  "END;" \
  "CREATE TRIGGER event_shown AFTER UPDATE OF is_removed ON article" \
  " WHEN OLD.is_removed <> NEW.is_removed BEGIN" \
  EVENT_CHANGED ("NEW.id") \
  "END;" \
  "CREATE TABLE own_event (" \
  "  id INTEGER PRIMARY KEY," \
  "  uid TEXT NOT NULL UNIQUE," \
  "  edition INTEGER NOT NULL," \
  "  changed_at INTEGER NOT NULL," \
  "  is_hidden INTEGER NOT NULL," \
  "  is_apart INTEGER NOT NULL," \
  "  kind TEXT," \
  "  status TEXT," \
  "  precision TEXT," \
  "  first INTEGER," \
  "  last INTEGER," \
  "  place TEXT," \
  "  body TEXT," \
  "  countries TEXT," \
  "  title TEXT" \
  ") STRICT;" \
  "CREATE TABLE own_event_part (" \
  "  event INTEGER NOT NULL REFERENCES own_event (id) ON DELETE CASCADE," \
  "  ordinal INTEGER NOT NULL," \
  "  reference TEXT," \
  "  article INTEGER," \
  "  sentence_start INTEGER," \
  "  kind TEXT," \
  "  first INTEGER," \
  "  PRIMARY KEY (event, ordinal)" \
  ") STRICT, WITHOUT ROWID;"

static const char *const version_2 = ARTICLES_2 OWN_ORDER_2 SOURCES_2 EVENTS_2;

/* Each makes a version from the one before it. */
static const char *const steps[] = { version_1, version_2 };

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == MIRQAB_SCHEMA_VERSION);

/**
 * mirqab_schema_prepare:
 * @file: the name of the database's file, for the backup beside it
 *
 * Brings the file to %MIRQAB_SCHEMA_VERSION: see mirqab_migrate ().
 */
gboolean
mirqab_schema_prepare (sqlite3     *database,
                       const char  *file,
                       GError     **error)
{
  return mirqab_migrate (database, file, steps, MIRQAB_SCHEMA_VERSION, error);
}

/* What a schema consists of. The tables in which FTS5 keeps an index are its
 * own affair: their names count, their text does not. SQLite's own tables may
 * be there or not. */
static char *
read_schema (sqlite3  *database,
             GError  **error)
{
  return mirqab_database_read_text (database,
                                    "SELECT ifnull (group_concat (line, char (10)), '') FROM"
                                    " (SELECT type || ' ' || name || ' '"
                                    "    || iif (name GLOB 'search_*' AND name <> 'search_notes' AND type = 'table', '',"
                                    " sql) AS line"
                                    "  FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY name)",
                                    error);
}

static char *
make_schema (int       version,
             GError  **error)
{
  sqlite3 *database = mirqab_database_open (":memory:", error);
  gboolean succeeded;
  char *schema = NULL;

  if (database == NULL)
    return NULL;

  succeeded = mirqab_schema_register (database, error);
  for (int i = 0; i < version && succeeded; i++)
    succeeded = mirqab_database_run (database, steps[i], error);
  if (succeeded)
    schema = read_schema (database, error);
  mirqab_database_close (database);

  return schema;
}

/**
 * mirqab_schema_check:
 * @version: up to %MIRQAB_SCHEMA_VERSION
 *
 * Whether the tables of a database, which may come from anywhere, are those
 * that this program makes, with nothing added: no trigger and no other view.
 * Sets %MIRQAB_ARCHIVE_ERROR_DAMAGED otherwise.
 */
gboolean
mirqab_schema_check (sqlite3  *database,
                     int       version,
                     GError  **error)
{
  g_autofree char *expected = make_schema (version, error);
  g_autofree char *found = expected != NULL ? read_schema (database, error) : NULL;

  if (found == NULL)
    return FALSE;
  if (g_str_equal (found, expected))
    return TRUE;

  g_set_error (error, MIRQAB_ARCHIVE_ERROR, MIRQAB_ARCHIVE_ERROR_DAMAGED,
               "The tables are not those of version %d", version);

  return FALSE;
}
