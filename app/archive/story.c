/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/story.h"

#include "archive/archive-private.h"
#include "archive/own-order.h"
#include "article/canonical-link.h"
#include "language/shingles.h"

/* How alike two texts are that tell one story: one is a light rewriting of the
 * other, or a cut of it. Reports of one event that were written apart share less than a
 * fifth of their shingles, notices of one desk by one pattern less than a third
 * (tests/unit/language/test-shingles.c). */
#define MIN_RESEMBLANCE     0.5
#define MIN_OWN_RESEMBLANCE 0.8 /* within one source, which writes by patterns */
#define MIN_CONTAINMENT     0.85
#define MIN_SHINGLES        12  /* of less, too little can be said */

/* With one address, a text need not be alike much: an excerpt may be written anew. */
#define MIN_LINKED_CONTAINMENT 0.2

/* Outlets take up a story within days. */
#define MAX_DAYS_APART 3

/* Of those that share a band, the ones that share most. */
#define MAX_FOUND    64
#define MAX_COMPARED 4

/* An article on its way in, and by what it may be known. */
typedef struct
{
  const MirqabArticle *article;
  char                *text_digest; /* owned: SHA-256 in hex */
  gint64               entry_key;   /* 0 = its source does not name it */
  gint64               link_key;    /* 0 = none */
  MirqabDay            day;
  MirqabSignature      signature;
  GArray              *shingles;    /* owned, nullable: read when first needed */
} Arrival;

typedef struct
{
  gint64 article;
  guint  n_bands; /* that it shares with the arrival */
} Candidate;

static void
arrival_clear (Arrival *self)
{
  g_free (self->text_digest);
  g_clear_pointer (&self->shingles, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arrival, arrival_clear)

/* Never 0. */
static gint64
make_key (const char *kind,
          const char *first,
          const char *second)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  gint64 key = 0;

  g_checksum_update (checksum, (const guchar *) kind, strlen (kind) + 1);
  g_checksum_update (checksum, (const guchar *) first, strlen (first) + 1);
  if (second != NULL)
    g_checksum_update (checksum, (const guchar *) second, strlen (second) + 1);
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (&key, digest, sizeof key);

  return key != 0 ? key : 1;
}

static void
arrival_init (Arrival             *self,
              const MirqabArticle *article)
{
  g_autofree char *link = mirqab_canonical_link (article->link);

  self->article = article;
  self->text_digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, article->text, -1);
  self->entry_key = article->source_id != NULL && article->entry_id != NULL
                      ? make_key ("entry", article->source_id, article->entry_id) : 0;
  self->link_key = link != NULL ? make_key ("link", link, NULL) : 0;
  self->day = mirqab_article_get_day (article);
  if (self->day == MIRQAB_DAY_NONE && article->captured_at != MIRQAB_TIME_NONE)
    self->day = mirqab_day_from_unix (article->captured_at);
  if (article->signature != NULL)
    self->signature = *article->signature;
  else
    mirqab_signature_read (&self->signature, article->text);
}

/* The number in the first row, or 0. The statement is kept. */
static gboolean
look_up (MirqabArchive         *self,
         MirqabStoryStatement   which,
         const char            *sql,
         gint64                 key,
         gint64                *value,
         GError               **error)
{
  GError *local_error = NULL;
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->story[which], sql, error))
    return FALSE;
  statement = self->story[which];
  sqlite3_bind_int64 (statement, 1, key);
  *value = mirqab_statement_step (statement, &local_error) ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

/* What an article that was replaced has become. */
static gboolean
resolve (MirqabArchive  *self,
         gint64         *article,
         GError        **error)
{
  gint64 latest;

  if (*article == 0)
    return TRUE;
  if (!look_up (self, MIRQAB_STORY_LATEST, "SELECT article FROM version WHERE earlier = ?1", *article,
                &latest, error))
    return FALSE;
  if (latest != 0)
    *article = latest;

  return TRUE;
}

static gboolean
find_known_as (MirqabArchive  *self,
               gint64          key,
               gint64         *article,
               GError        **error)
{
  *article = 0;

  return key == 0
         || (look_up (self, MIRQAB_STORY_KNOWN_AS, "SELECT article FROM known_as WHERE key = ?1", key,
                      article, error)
             && resolve (self, article, error));
}

static gboolean
run (MirqabArchive        *self,
     MirqabStoryStatement  which,
     const char           *sql,
     gint64                first,
     gint64                second,
     gint64                third,
     GError              **error)
{
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->story[which], sql, error))
    return FALSE;
  statement = self->story[which];
  sqlite3_bind_int64 (statement, 1, first);
  sqlite3_bind_int64 (statement, 2, second);
  if (sqlite3_bind_parameter_count (statement) > 2)
    sqlite3_bind_int64 (statement, 3, third);

  return mirqab_statement_done (statement, error);
}

static gboolean
remember_keys (MirqabArchive  *self,
               const Arrival  *arrival,
               gint64          article,
               GError        **error)
{
  static const char sql[] = "INSERT OR REPLACE INTO known_as (key, article) VALUES (?1, ?2)";

  return (arrival->entry_key == 0
          || run (self, MIRQAB_STORY_KNOW, sql, arrival->entry_key, article, 0, error))
         && (arrival->link_key == 0
             || run (self, MIRQAB_STORY_KNOW, sql, arrival->link_key, article, 0, error));
}

static gboolean
remember_bands (MirqabArchive  *self,
                const Arrival  *arrival,
                gint64          article,
                GError        **error)
{
  gboolean succeeded = TRUE;

  for (guint i = 0; i < MIRQAB_SIGNATURE_BANDS && succeeded; i++)
    succeeded = run (self, MIRQAB_STORY_BAND,
                     "INSERT OR IGNORE INTO band (key, day, article) VALUES (?1, ?2, ?3)",
                     arrival->signature.bands[i], arrival->day, article, error);

  return succeeded;
}

/* What of an article is needed to compare it. */
typedef struct
{
  char     *text;   /* owned, nullable: NULL when there is no such article */
  char     *source; /* owned, nullable */
  gboolean  is_removed;
  gboolean  is_starred;
} Known;

static void
known_clear (Known *self)
{
  g_free (self->text);
  g_free (self->source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Known, known_clear)

static gboolean
read_known (MirqabArchive  *self,
            gint64          article,
            Known          *known,
            GError        **error)
{
  GError *local_error = NULL;
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->story[MIRQAB_STORY_READ],
                           "SELECT text, source, is_removed, is_starred FROM article"
                           " JOIN body ON body.article = article.id WHERE id = ?1", error))
    return FALSE;
  statement = self->story[MIRQAB_STORY_READ];
  sqlite3_bind_int64 (statement, 1, article);
  if (mirqab_statement_step (statement, &local_error))
    {
      known->text = mirqab_statement_dup_text (statement, 0);
      known->source = mirqab_statement_dup_text (statement, 1);
      known->is_removed = sqlite3_column_int (statement, 2) != 0;
      known->is_starred = sqlite3_column_int (statement, 3) != 0;
    }
  sqlite3_reset (statement);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

static MirqabLikeness
compare (Arrival     *arrival,
         const Known *known)
{
  g_autoptr (GArray) shingles = mirqab_shingles_read (known->text);

  if (arrival->shingles == NULL)
    arrival->shingles = mirqab_shingles_read (arrival->article->text);

  return mirqab_shingles_compare (arrival->shingles, shingles);
}

static gboolean
is_one_story (Arrival     *arrival,
              const Known *known)
{
  MirqabLikeness likeness = compare (arrival, known);
  gboolean is_own = known->source != NULL
                    && g_strcmp0 (arrival->article->source_id, known->source) == 0;

  if (likeness.n_shorter < MIN_SHINGLES)
    return FALSE;

  return likeness.resemblance >= (is_own ? MIN_OWN_RESEMBLANCE : MIN_RESEMBLANCE)
         || (!is_own && likeness.containment >= MIN_CONTAINMENT);
}

static void
collect_band (sqlite3_stmt  *statement,
              GArray        *found,
              GError       **error)
{
  while (found->len < MAX_FOUND && mirqab_statement_step (statement, error))
    {
      Candidate candidate = { sqlite3_column_int64 (statement, 0), 1 };
      gboolean is_there = FALSE;

      for (guint i = 0; i < found->len && !is_there; i++)
        if (g_array_index (found, Candidate, i).article == candidate.article)
          {
            g_array_index (found, Candidate, i).n_bands++;
            is_there = TRUE;
          }
      if (!is_there)
        g_array_append_val (found, candidate);
    }
  sqlite3_reset (statement);
}

/* Those that share most first, and of them the oldest. */
static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->n_bands != second->n_bands)
    return first->n_bands > second->n_bands ? -1 : 1;

  return (first->article > second->article) - (first->article < second->article);
}

/* Articles of those days that share a band. */
static GArray *
find_candidates (MirqabArchive  *self,
                 const Arrival  *arrival,
                 GError        **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GError *local_error = NULL;
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->story[MIRQAB_STORY_CANDIDATES],
                           "SELECT article FROM band WHERE key = ?1 AND day BETWEEN ?2 AND ?3", error))
    return NULL;
  statement = self->story[MIRQAB_STORY_CANDIDATES];
  for (guint i = 0; i < MIRQAB_SIGNATURE_BANDS && local_error == NULL; i++)
    {
      sqlite3_bind_int64 (statement, 1, arrival->signature.bands[i]);
      sqlite3_bind_int64 (statement, 2, (gint64) arrival->day - MAX_DAYS_APART);
      sqlite3_bind_int64 (statement, 3, (gint64) arrival->day + MAX_DAYS_APART);
      collect_band (statement, found, &local_error);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  g_array_sort (found, compare_candidates);

  return g_steal_pointer (&found);
}

static gboolean
find_like (MirqabArchive  *self,
           Arrival        *arrival,
           gint64         *article,
           GError        **error)
{
  g_autoptr (GArray) candidates = NULL;

  *article = 0;
  if (arrival->signature.n_shingles < MIN_SHINGLES || arrival->day == MIRQAB_DAY_NONE)
    return TRUE;
  candidates = find_candidates (self, arrival, error);
  if (candidates == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (candidates->len, MAX_COMPARED) && *article == 0; i++)
    {
      g_auto (Known) known = { NULL };
      gint64 candidate = g_array_index (candidates, Candidate, i).article;

      if (!resolve (self, &candidate, error) || !read_known (self, candidate, &known, error))
        return FALSE;
      if (known.text != NULL && is_one_story (arrival, &known))
        *article = candidate;
    }

  return TRUE;
}

static gboolean
find_variant (MirqabArchive  *self,
              const Arrival  *arrival,
              gint64         *article,
              GError        **error)
{
  GError *local_error = NULL;
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->story[MIRQAB_STORY_VARIANT],
                           "SELECT article FROM variant WHERE text_digest = ?1", error))
    return FALSE;
  statement = self->story[MIRQAB_STORY_VARIANT];
  mirqab_statement_bind_text (statement, 1, arrival->text_digest);
  *article = mirqab_statement_step (statement, &local_error) ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  if (local_error != NULL)
    g_propagate_error (error, local_error);

  return local_error == NULL;
}

static gboolean
add_new (MirqabArchive    *self,
         const Arrival    *arrival,
         gint64           *id,
         MirqabAddResult  *result,
         GError          **error)
{
  return mirqab_archive_add (self, arrival->article, id, result, error)
         && (*result != MIRQAB_ADD_NEW
             || (remember_keys (self, arrival, *id, error)
                 && remember_bands (self, arrival, *id, error)));
}

static gboolean
add_variant (MirqabArchive    *self,
             const Arrival    *arrival,
             gint64            story,
             MirqabAddResult  *result,
             GError          **error)
{
  const MirqabArticle *article = arrival->article;
  MirqabDay day = mirqab_article_get_day (article);
  sqlite3_stmt *statement;

  if (!mirqab_archive_use (self, &self->story[MIRQAB_STORY_ADD_VARIANT],
                           "INSERT OR IGNORE INTO variant (article, text_digest, title, outlet, published,"
                           " given_time, link, source, captured_at, text)"
                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", error))
    return FALSE;

  statement = self->story[MIRQAB_STORY_ADD_VARIANT];
  sqlite3_clear_bindings (statement);
  sqlite3_bind_int64 (statement, 1, story);
  mirqab_statement_bind_text (statement, 2, arrival->text_digest);
  mirqab_statement_bind_text (statement, 3, mirqab_article_get_title (article));
  mirqab_statement_bind_text (statement, 4, article->outlet);
  if (day != MIRQAB_DAY_NONE)
    sqlite3_bind_int (statement, 5, day);
  if (article->given_time != MIRQAB_TIME_NONE)
    sqlite3_bind_int64 (statement, 6, article->given_time);
  mirqab_statement_bind_text (statement, 7, article->link);
  mirqab_statement_bind_text (statement, 8, article->source_id);
  if (article->captured_at != MIRQAB_TIME_NONE)
    sqlite3_bind_int64 (statement, 9, article->captured_at);
  mirqab_statement_bind_text (statement, 10, article->text);
  *result = MIRQAB_ADD_VARIANT;

  return mirqab_statement_done (statement, error)
         && (arrival->entry_key == 0
             || run (self, MIRQAB_STORY_KNOW_FIRST,
                     "INSERT OR IGNORE INTO known_as (key, article) VALUES (?1, ?2)",
                     arrival->entry_key, story, 0, error));
}

/* What a person did with an article goes to what takes its place. */
static gboolean
hand_over (MirqabArchive  *self,
           const Known    *known,
           gint64          old,
           gint64          new,
           GError        **error)
{
  return (!known->is_starred || mirqab_archive_set_starred (self, new, TRUE, error))
         && run (self, MIRQAB_STORY_MOVE_COLLECTED,
                 "UPDATE OR IGNORE collected SET article = ?2 WHERE article = ?1", old, new, 0, error)
         && run (self, MIRQAB_STORY_MOVE_NOTE,
                 "UPDATE OR IGNORE note SET article = ?2 WHERE article = ?1", old, new, 0, error)
         && run (self, MIRQAB_STORY_MOVE_VARIANTS,
                 "UPDATE variant SET article = ?2 WHERE article = ?1", old, new, 0, error)
         && run (self, MIRQAB_STORY_MOVE_VERSIONS,
                 "UPDATE version SET article = ?2 WHERE article = ?1", old, new, 0, error)
         && mirqab_archive_set_removed (self, &old, 1, TRUE, error);
}

/* The new text takes the place of the old one, which stays readable. */
static gboolean
update (MirqabArchive    *self,
        Arrival          *arrival,
        const Known      *known,
        gint64            old,
        gint64           *id,
        MirqabAddResult  *result,
        GError          **error)
{
  if (!add_new (self, arrival, id, result, error))
    return FALSE;
  if (*result != MIRQAB_ADD_NEW)
    return TRUE;

  *result = MIRQAB_ADD_UPDATED;

  return hand_over (self, known, old, *id, error)
         && run (self, MIRQAB_STORY_ADD_VERSION,
                 "INSERT INTO version (earlier, article) VALUES (?1, ?2)", old, *id, 0, error);
}

/* Joins the arrival with a story that is there, or finds that it is not the same
 * after all: then *id is 0. */
static gboolean
join (MirqabArchive    *self,
      Arrival          *arrival,
      gint64            there,
      gboolean          is_entry,
      gint64           *id,
      MirqabAddResult  *result,
      GError          **error)
{
  g_auto (Known) known = { NULL };
  MirqabLikeness likeness;

  *id = 0;
  if (!read_known (self, there, &known, error))
    return FALSE;
  /* One that a person removed and brings again comes back by its text. */
  if (known.text == NULL || (known.is_removed && arrival->article->source_id == NULL))
    return TRUE;

  likeness = compare (arrival, &known);
  if (g_str_equal (known.text, arrival->article->text) || likeness.resemblance == 1 || known.is_removed)
    {
      *id = there;
      *result = MIRQAB_ADD_ALREADY_THERE;
      return TRUE;
    }
  if (is_entry && g_strcmp0 (known.source, arrival->article->source_id) == 0)
    return update (self, arrival, &known, there, id, result, error);
  if (!is_entry && likeness.containment < MIN_LINKED_CONTAINMENT)
    return TRUE;
  *id = there;

  return add_variant (self, arrival, there, result, error);
}

static gboolean
file_arrival (MirqabArchive    *self,
              Arrival          *arrival,
              gint64           *id,
              MirqabAddResult  *result,
              GError          **error)
{
  gint64 there;

  *result = MIRQAB_ADD_ALREADY_THERE;
  if (!find_variant (self, arrival, id, error) || *id != 0)
    return *id != 0;
  if (!find_known_as (self, arrival->entry_key, &there, error)
      || (there != 0 && !join (self, arrival, there, TRUE, id, result, error)))
    return FALSE;
  if (*id != 0)
    return TRUE;
  if (!find_known_as (self, arrival->link_key, &there, error)
      || (there != 0 && !join (self, arrival, there, FALSE, id, result, error)))
    return FALSE;
  if (*id != 0)
    return TRUE;
  if (!find_like (self, arrival, &there, error)
      || (there != 0 && !join (self, arrival, there, FALSE, id, result, error)))
    return FALSE;

  return *id != 0 || add_new (self, arrival, id, result, error);
}

/**
 * mirqab_archive_file:
 * @article: with its findings; with an entry id where its source names it
 * @id: (out): of the entry in view
 */
gboolean
mirqab_archive_file (MirqabArchive        *self,
                     const MirqabArticle  *article,
                     gint64               *id,
                     MirqabAddResult      *result,
                     GError              **error)
{
  g_auto (Arrival) arrival = { NULL };
  gboolean is_ours = !self->is_in_transaction, succeeded;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (self) && article != NULL, FALSE);

  arrival_init (&arrival, article);
  if (is_ours && !mirqab_archive_begin (self, error))
    return FALSE;
  *id = 0;
  succeeded = file_arrival (self, &arrival, id, result, error);
  if (is_ours && succeeded)
    return mirqab_archive_commit (self, error);
  if (is_ours)
    mirqab_archive_roll_back (self);

  return succeeded;
}
