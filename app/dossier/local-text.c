/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/local-text.h"

/**
 * mirqab_local_text_get:
 * @text: a name or title
 * @language: ISO 639-1 code: "ar", "en" or "ru"
 *
 * Gives the wording in @language or, where that is missing, the first one
 * there is: English, then Arabic, then Russian.
 *
 * Returns: (not nullable): the wording; "" for an empty text
 */
const char *
mirqab_local_text_get (const MirqabLocalText *text,
                       const char            *language)
{
  const char *wanted = text->en;

  if (g_strcmp0 (language, "ar") == 0)
    wanted = text->ar;
  else if (g_strcmp0 (language, "ru") == 0)
    wanted = text->ru;

  if (wanted != NULL)
    return wanted;
  if (text->en != NULL)
    return text->en;
  if (text->ar != NULL)
    return text->ar;
  return text->ru != NULL ? text->ru : "";
}

/**
 * mirqab_local_text_clear:
 * @text: a name or title
 *
 * Frees the wordings, not @text itself.
 */
void
mirqab_local_text_clear (MirqabLocalText *text)
{
  g_clear_pointer (&text->ar, g_free);
  g_clear_pointer (&text->en, g_free);
  g_clear_pointer (&text->ru, g_free);
}
