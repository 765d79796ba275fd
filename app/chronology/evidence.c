/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-chronology"

#include "chronology/evidence.h"

#include "chronology/country-list.h"

#define MAX_TITLE 90 /* characters of a sentence that serves as title */

static MirqabEvidence *
new_evidence (gint64               article,
              MirqabSpan           sentence,
              const char          *text,
              const MirqabWordSet *words,
              const char          *outlet)
{
  MirqabEvidence *evidence = g_new0 (MirqabEvidence, 1);

  evidence->references = 1;
  evidence->article = article;
  evidence->sentence = sentence;
  evidence->outlet = g_intern_string (outlet);
  evidence->from = MIRQAB_DAY_NONE;
  evidence->to = MIRQAB_DAY_NONE;
  evidence->countries = mirqab_country_list_intern (NULL);
  evidence->text_hash = g_str_hash (text);
  evidence->signature = words->signature;
  evidence->n_words = (guint16) MIN (words->n_words, G_MAXUINT16);

  return evidence;
}

/**
 * mirqab_evidence_new:
 * @sentence: where it stands in the text of @article
 * @text: (nullable): the sentence
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
  const char *known = text != NULL ? text : "";
  g_autoptr (MirqabWordSet) words = mirqab_word_set_new (known);
  MirqabEvidence *evidence = new_evidence (article, sentence, known, words, outlet);

  evidence->text = g_strdup (known);

  return evidence;
}

/**
 * mirqab_evidence_new_stored:
 *
 * As mirqab_evidence_new (), with the text put aside in @store.
 */
MirqabEvidence *
mirqab_evidence_new_stored (MirqabSentenceStore *store,
                            gint64               article,
                            MirqabSpan           sentence,
                            const char          *text,
                            const char          *outlet)
{
  const char *known = text != NULL ? text : "";
  g_autoptr (MirqabWordSet) words = mirqab_word_set_new (known);
  MirqabEvidence *evidence = new_evidence (article, sentence, known, words, outlet);
  guint32 place = mirqab_sentence_store_put (store, known, words);

  if (place == MIRQAB_SENTENCE_STORE_FULL)
    {
      evidence->text = g_strdup (known);
      return evidence;
    }
  evidence->store = mirqab_sentence_store_ref (store);
  evidence->stored = place;

  return evidence;
}

MirqabEvidence *
mirqab_evidence_ref (MirqabEvidence *evidence)
{
  g_atomic_int_inc ((int *) &evidence->references);

  return evidence;
}

void
mirqab_evidence_unref (MirqabEvidence *evidence)
{
  if (!g_atomic_int_dec_and_test ((int *) &evidence->references))
    return;

  if (evidence->store != NULL)
    mirqab_sentence_store_unref (evidence->store);
  else
    g_free (evidence->text);
  g_free (evidence);
}

/**
 * mirqab_evidence_dup_text:
 *
 * Returns: (transfer full): the sentence
 */
char *
mirqab_evidence_dup_text (const MirqabEvidence *evidence)
{
  return evidence->store != NULL ? mirqab_sentence_store_dup_text (evidence->store, evidence->stored)
                                 : g_strdup (evidence->text);
}

/**
 * mirqab_evidence_dup_words:
 *
 * Returns: (transfer full): the words of the sentence
 */
MirqabWordSet *
mirqab_evidence_dup_words (const MirqabEvidence *evidence)
{
  return evidence->store != NULL ? mirqab_sentence_store_dup_words (evidence->store, evidence->stored)
                                 : mirqab_word_set_new (evidence->text);
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
