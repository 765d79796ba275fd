/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/evidence.h"

#define MAX_TITLE 90 /* characters of a sentence that serves as title */

/* What is kept of a sentence when only its title is wanted: enough for the cut to
 * fall where it would in the whole sentence. */
#define MAX_KEPT (MAX_TITLE + 2)

/**
 * mirqab_evidence_new:
 * @sentence: where it stands in the text of @article
 * @text: the sentence
 * @outlet: (nullable): name of the outlet
 *
 * Returns: (transfer full): without days; the caller fills in the rest
 */
MirqabEvidence *
mirqab_evidence_new (gint64      article,
                     MirqabSpan  sentence,
                     const char *text,
                     const char *outlet)
{
  MirqabEvidence *evidence = g_atomic_rc_box_new0 (MirqabEvidence);

  evidence->article = article;
  evidence->sentence = sentence;
  evidence->text = g_strdup (text != NULL ? text : "");
  evidence->outlet = g_intern_string (outlet);
  evidence->from = MIRQAB_DAY_NONE;
  evidence->to = MIRQAB_DAY_NONE;
  evidence->words = mirqab_word_set_new (evidence->text);

  return evidence;
}

MirqabEvidence *
mirqab_evidence_ref (MirqabEvidence *evidence)
{
  return g_atomic_rc_box_acquire (evidence);
}

static void
clear_evidence (gpointer data)
{
  MirqabEvidence *evidence = data;

  g_free (evidence->text);
  g_free (evidence->countries);
  mirqab_word_set_free (evidence->words);
}

void
mirqab_evidence_unref (MirqabEvidence *evidence)
{
  g_atomic_rc_box_release_full (evidence, clear_evidence);
}

/**
 * mirqab_evidence_resolve:
 *
 * Fills in what the dossier knows of the place and the body.
 */
void
mirqab_evidence_resolve (MirqabEvidence *evidence,
                         MirqabDossier  *dossier)
{
  const MirqabPlace *where = NULL;
  const MirqabBody *who = NULL;

  if (evidence->place != NULL)
    where = mirqab_dossier_find_place (dossier, evidence->place);
  if (evidence->body != NULL)
    who = mirqab_dossier_find_body (dossier, evidence->body);
  evidence->host = where != NULL ? where->country : NULL;
  evidence->is_general = who != NULL && who->is_organisation;
}

/**
 * mirqab_evidence_shorten:
 *
 * Keeps no more of the sentence than a title needs: an archive may have a
 * million. The words of the whole are kept.
 */
void
mirqab_evidence_shorten (MirqabEvidence *evidence)
{
  const char *end = evidence->text;
  char *kept;

  for (guint i = 0; i < MAX_KEPT && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  if (*end == '\0')
    return;

  kept = g_strndup (evidence->text, (gsize) (end - evidence->text));
  g_free (evidence->text);
  evidence->text = kept;
}

/**
 * mirqab_evidence_dup_title:
 *
 * Cuts at the last space before the limit; a full stop at the end is no part
 * of a title.
 *
 * Returns: (transfer full):
 */
char *
mirqab_evidence_dup_title (const char *sentence)
{
  g_autofree char *flat = g_strdup (sentence);
  const char *end;
  const char *space;

  g_strdelimit (flat, "\n\r\t", ' ');
  g_strstrip (flat);
  if (g_utf8_strlen (flat, -1) <= MAX_TITLE)
    {
      gsize length = strlen (flat);

      if (length > 0 && flat[length - 1] == '.')
        flat[length - 1] = '\0';
      return g_steal_pointer (&flat);
    }

  end = g_utf8_offset_to_pointer (flat, MAX_TITLE);
  space = g_strrstr_len (flat, end - flat, " ");
  if (space != NULL && space > flat)
    end = space;

  return g_strdup_printf ("%.*s…", (int) (end - flat), flat);
}
