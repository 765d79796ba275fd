/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-archive"

#include "archive/article-names.h"

#include "archive/names.h"

/* Gathers the names of an article. */
typedef struct
{
  MirqabArchive *archive;
  GArray        *names;   /* of gint64 */
  GError       **error;
} Gathering;

static gboolean
gather (Gathering      *self,
        MirqabMarkKind  kind,
        const char     *text)
{
  gint64 name = mirqab_archive_make_name (self->archive, kind, text, self->error);

  g_array_append_val (self->names, name);

  return name != 0;
}

static gboolean
gather_countries (Gathering            *self,
                  const MirqabFindings *findings)
{
  for (guint i = 0; i < findings->countries->len; i++)
    {
      const MirqabCountry *country = &g_array_index (findings->countries, MirqabCountry, i);

      if (!gather (self, MIRQAB_MARK_MENTIONED, country->code)
          || (country->role == MIRQAB_ROLE_SUBJECT
              && !gather (self, MIRQAB_MARK_SUBJECT, country->code)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
gather_mentions (Gathering            *self,
                 const MirqabFindings *findings)
{
  static const MirqabMarkKind kinds[] = {
    [MIRQAB_MENTION_PERSON] = MIRQAB_MARK_PERSON,
    [MIRQAB_MENTION_CITY] = MIRQAB_MARK_CITY,
    [MIRQAB_MENTION_BODY] = MIRQAB_MARK_BODY,
    [MIRQAB_MENTION_ORGANISATION] = MIRQAB_MARK_BODY,
  };
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const MirqabMention *mention = &g_array_index (findings->mentions, MirqabMention, i);

      if (mention->kind != MIRQAB_MENTION_COUNTRY
          && g_hash_table_add (seen, (gpointer) mention->id)
          && !gather (self, kinds[mention->kind], mention->id))
        return FALSE;
    }

  return TRUE;
}

static gboolean
gather_event_kinds (Gathering            *self,
                    const MirqabFindings *findings)
{
  gboolean seen[MIRQAB_N_EVENT_KINDS] = { FALSE };

  for (guint i = 0; i < findings->events->len; i++)
    {
      MirqabEventKind kind = g_array_index (findings->events, MirqabDatedEvent, i).kind;

      if (!seen[kind] && !gather (self, MIRQAB_MARK_EVENT_KIND, mirqab_event_kind_to_string (kind)))
        return FALSE;
      seen[kind] = TRUE;
    }

  return TRUE;
}

/**
 * mirqab_archive_name_article:
 *
 * Returns: (transfer full) (nullable): the list of the names by which an
 *   article is found, for its row; see mirqab_name_list_store ()
 */
GBytes *
mirqab_archive_name_article (MirqabArchive         *self,
                             const MirqabArticle   *article,
                             const MirqabFindings  *findings,
                             GError               **error)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (gint64));
  Gathering gathering = { self, names, error };

  if (article->outlet != NULL && !gather (&gathering, MIRQAB_MARK_OUTLET, article->outlet))
    return NULL;
  if (findings != NULL
      && (!gather_countries (&gathering, findings)
          || !gather_mentions (&gathering, findings)
          || !gather_event_kinds (&gathering, findings)
          || !gather (&gathering, MIRQAB_MARK_LANGUAGE, findings->language)))
    return NULL;

  return mirqab_name_list_store (names);
}
