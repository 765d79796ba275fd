/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-desk"

#include "desk/offered-names.h"

#include "analysis/candidates.h"
#include "desk/read-article.h"
#include "language/sentences.h"

/* Spellings that sound the same are one name. */
typedef struct
{
  GPtrArray  *names;    /* owned, of MirqabOfferedName */
  GHashTable *by_sound; /* owned: its sound -> one of names */
} Gathering;

void
mirqab_offered_name_free (MirqabOfferedName *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->sentence);
  g_free (self->link);
  g_free (self);
}

/* The sentence in which @span begins; @span itself where there is none. */
static MirqabSpan
find_sentence (const MirqabSentences *sentences,
               MirqabSpan             span)
{
  for (guint i = 0; i < sentences->n_sentences; i++)
    {
      MirqabSpan sentence = sentences->sentences[i].span;

      if (span.start >= sentence.start && span.start < sentence.end)
        return sentence;
    }

  return span;
}

static MirqabOfferedName *
add_name (Gathering                 *gathering,
          const MirqabArticle       *article,
          const MirqabTokens        *tokens,
          const MirqabSentences     *sentences,
          const MirqabNameCandidate *candidate)
{
  MirqabOfferedName *name = g_new0 (MirqabOfferedName, 1);

  name->name = g_strdup (candidate->name);
  name->title = g_strdup (candidate->title);
  name->article = article->id;
  name->span = find_sentence (sentences, candidate->span);
  name->sentence = g_strndup (tokens->text + name->span.start, name->span.end - name->span.start);
  name->link = g_strdup (article->link);
  g_ptr_array_add (gathering->names, name);
  g_hash_table_insert (gathering->by_sound, g_strdup (candidate->sound), name);

  return name;
}

static void
gather (Gathering           *gathering,
        MirqabAnalyser      *analyser,
        const MirqabArticle *article)
{
  g_autoptr (GPtrArray) candidates = mirqab_analyser_find_candidates (analyser, article);
  g_autoptr (GHashTable) here = g_hash_table_new (NULL, NULL);
  g_autoptr (MirqabTokens) tokens = NULL;
  g_autoptr (MirqabSentences) sentences = NULL;

  if (candidates->len == 0)
    return;

  tokens = mirqab_tokens_new (article->text, -1);
  sentences = mirqab_sentences_new (tokens);
  for (guint i = 0; i < candidates->len; i++)
    {
      const MirqabNameCandidate *candidate = g_ptr_array_index (candidates, i);
      MirqabOfferedName *name = g_hash_table_lookup (gathering->by_sound, candidate->sound);

      if (name == NULL)
        name = add_name (gathering, article, tokens, sentences, candidate);
      name->count += candidate->count;
      if (g_hash_table_add (here, name))
        name->n_articles++;
      if (name->office == NULL)
        name->office = candidate->office;
      if (name->country == NULL)
        name->country = candidate->country;
      if (name->person == NULL)
        name->person = candidate->person;
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const MirqabOfferedName *one = *(MirqabOfferedName *const *) a;
  const MirqabOfferedName *other = *(MirqabOfferedName *const *) b;

  if (one->n_articles != other->n_articles)
    return one->n_articles < other->n_articles ? 1 : -1;
  if (one->count != other->count)
    return one->count < other->count ? 1 : -1;

  return strcmp (one->name, other->name);
}

/**
 * mirqab_offer_names:
 * @scope: whose articles are read
 *
 * An article that cannot be read is left out, which is no failure. Sets
 * %MIRQAB_ARCHIVE_ERROR, and %G_IO_ERROR_CANCELLED.
 */
GPtrArray *
mirqab_offer_names (MirqabArchive         *archive,
                    MirqabAnalyser        *analyser,
                    const MirqabScope     *scope,
                    MirqabImportProgress   progress,
                    gpointer               progress_data,
                    GCancellable          *cancellable,
                    GError               **error)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GHashTable) by_sound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (MirqabSelection) selection = NULL;
  g_autoptr (GArray) listings = NULL;
  Gathering gathering;

  g_return_val_if_fail (MIRQAB_IS_ARCHIVE (archive) && MIRQAB_IS_ANALYSER (analyser), NULL);

  selection = mirqab_archive_select (archive, scope, cancellable, error);
  if (selection != NULL)
    listings = mirqab_archive_list (archive, selection, cancellable, error);
  if (listings == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func ((GDestroyNotify) mirqab_offered_name_free);
  gathering = (Gathering) { names, by_sound };
  for (guint i = 0; i < listings->len; i++)
    {
      gint64 id = g_array_index (listings, MirqabListing, i).id;
      g_autoptr (GError) local_error = NULL;
      g_autoptr (MirqabArticle) article = NULL;

      if (progress != NULL)
        progress (i, listings->len, "", progress_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      article = mirqab_read_article (archive, analyser, id, &local_error);
      if (article != NULL)
        gather (&gathering, analyser, article);
      else
        g_debug ("Article %" G_GINT64_FORMAT " offers no names: %s", id, local_error->message);
    }
  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}
