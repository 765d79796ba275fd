/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "error-text.h"

#include "archive/archive.h"
#include "briefing/briefing.h"
#include "briefing/templates.h"
#include "dossier/dossier.h"
#include "dossier/own-dossier.h"
#include "sources/document.h"
#include "sources/fault-text.h"
#include "sources/fetcher.h"

#include <glib/gi18n.h>

typedef struct
{
  int         code;
  const char *text;
  const char *advice; /* nullable */
} Words;

/* What is in the file. */
static const Words source_words[] = {
  { MIRQAB_SOURCE_ERROR_EMPTY, N_("The file is empty"), NULL },
  { MIRQAB_SOURCE_ERROR_BINARY, N_("This is not a text"),
    N_("Text, web pages and feed files can be read. Save a document of another kind as text first.") },
  { MIRQAB_SOURCE_ERROR_TOO_LARGE, N_("The file is too large for an article"),
    N_("Divide it into files of less than 16 MB.") },
  { MIRQAB_SOURCE_ERROR_ENCODING, N_("The letters of the file cannot be made out"),
    N_("Open it in a text editor and save it as UTF-8.") },
  { MIRQAB_SOURCE_ERROR_MARKUP, N_("The page or feed is too damaged to be read"),
    N_("Save it again, or copy its text and paste it.") },
  { MIRQAB_SOURCE_ERROR_NO_TEXT, N_("There is no article in it"),
    N_("If there is one on the page, copy its text and paste it.") },
  { MIRQAB_SOURCE_ERROR_OPML, N_("This is a list of sources, not an article"), NULL },
};

/* Reading and writing files. */
static const Words file_words[] = {
  { G_IO_ERROR_NOT_FOUND, N_("The file is no longer there"), NULL },
  { G_IO_ERROR_PERMISSION_DENIED, N_("You are not allowed to do this with the file"),
    N_("Ask its owner, or choose another place.") },
  { G_IO_ERROR_IS_DIRECTORY, N_("This is a folder"), NULL },
  { G_IO_ERROR_NO_SPACE, N_("The disk is full"), N_("Make room and try again.") },
  { G_IO_ERROR_READ_ONLY, N_("Nothing can be written here"), N_("Choose another place.") },
  { G_IO_ERROR_TIMED_OUT, N_("The place of the file does not answer"), N_("Try again later.") },
  { G_IO_ERROR_HOST_NOT_FOUND, N_("The place of the file does not answer"), N_("Try again later.") },
  { G_IO_ERROR_NOT_MOUNTED, N_("The place of the file is not connected"),
    N_("Connect it and try again.") },
};

static const Words archive_words[] = {
  { MIRQAB_ARCHIVE_ERROR_DAMAGED, N_("The archive is damaged"), NULL },
  { MIRQAB_ARCHIVE_ERROR_NEWER, N_("The archive was written by a newer version of Mirqab"),
    N_("Update Mirqab to open it. Nothing in it was changed.") },
  { MIRQAB_ARCHIVE_ERROR_READ_ONLY, N_("The archive cannot be written"),
    N_("Check the permissions of its folder and start Mirqab again.") },
  { MIRQAB_ARCHIVE_ERROR_FULL, N_("The disk is full"), N_("Make room and try again.") },
  { MIRQAB_ARCHIVE_ERROR_BUSY, N_("Another program is writing in the archive"),
    N_("Wait until it has finished and try again.") },
  { MIRQAB_ARCHIVE_ERROR_IO, N_("The disk does not work as it should"),
    N_("Copy what is important to you to another disk.") },
  { MIRQAB_ARCHIVE_ERROR_NOT_FOUND, N_("This article is no longer in the archive"), NULL },
  { MIRQAB_ARCHIVE_ERROR_QUERY, N_("There is no word to search for"), NULL },
};

static const Words briefing_words[] = {
  { MIRQAB_BRIEFING_ERROR_EMPTY, N_("There is no article to write"), N_("Choose others.") },
  { MIRQAB_BRIEFING_ERROR_NO_FONT, N_("No font with Arabic letters is installed"),
    N_("Install Amiri or Noto Naskh Arabic and try again.") },
  { MIRQAB_BRIEFING_ERROR_WRITE, N_("The file could not be written"), N_("Choose another place.") },
};

static const Words template_words[] = {
  { MIRQAB_TEMPLATE_ERROR_NOT_FOUND, N_("This template is no longer there"), NULL },
  { MIRQAB_TEMPLATE_ERROR_NAME, N_("The template needs a name"), NULL },
  { MIRQAB_TEMPLATE_ERROR_FILE, N_("The file of the templates cannot be read or written"), NULL },
};

static const Words dossier_words[] = {
  { MIRQAB_DOSSIER_ERROR_NOT_FOUND, N_("The dossier of the organisation is missing"),
    N_("Install Mirqab again.") },
  { MIRQAB_DOSSIER_ERROR_INVALID, N_("The dossier of the organisation cannot be read"),
    N_("Install Mirqab again, or mend the file dossier.json.") },
};

static const Words own_dossier_words[] = {
  { MIRQAB_OWN_DOSSIER_ERROR_NAME, N_("This is no full name"), NULL },
  { MIRQAB_OWN_DOSSIER_ERROR_EXISTS, N_("The name is among your names already"), NULL },
  { MIRQAB_OWN_DOSSIER_ERROR_NOT_FOUND, N_("The name is none of your names any more"), NULL },
  { MIRQAB_OWN_DOSSIER_ERROR_DAMAGED, N_("The file of your names cannot be read"),
    N_("Correct or remove people.json in the folder of the archive.") },
  { MIRQAB_OWN_DOSSIER_ERROR_COMPLETE, N_("Your names are kept in a dossier of their own"),
    N_("Write the name into its file people.json.") },
};

static const Words *
find (const Words *words,
      gsize        n_words,
      int          code)
{
  for (gsize i = 0; i < n_words; i++)
    if (words[i].code == code)
      return &words[i];

  return NULL;
}

static const Words *
find_words (const GError *error)
{
  if (error->domain == MIRQAB_SOURCE_ERROR)
    return find (source_words, G_N_ELEMENTS (source_words), error->code);
  if (error->domain == G_IO_ERROR)
    return find (file_words, G_N_ELEMENTS (file_words), error->code);
  if (error->domain == MIRQAB_ARCHIVE_ERROR)
    return find (archive_words, G_N_ELEMENTS (archive_words), error->code);
  if (error->domain == MIRQAB_BRIEFING_ERROR)
    return find (briefing_words, G_N_ELEMENTS (briefing_words), error->code);
  if (error->domain == MIRQAB_TEMPLATE_ERROR)
    return find (template_words, G_N_ELEMENTS (template_words), error->code);
  if (error->domain == MIRQAB_DOSSIER_ERROR)
    return find (dossier_words, G_N_ELEMENTS (dossier_words), error->code);
  if (error->domain == MIRQAB_OWN_DOSSIER_ERROR)
    return find (own_dossier_words, G_N_ELEMENTS (own_dossier_words), error->code);

  return NULL;
}

/**
 * mirqab_error_get_text:
 *
 * Returns: (transfer none): a sentence without a full stop
 */
const char *
mirqab_error_get_text (const GError *error)
{
  const Words *words = find_words (error);

  if (words != NULL)
    return _(words->text);
  if (error->domain == MIRQAB_FETCH_ERROR)
    return mirqab_fault_get_text (mirqab_fetch_fault_from_error (error));

  g_debug ("No words for %s %d: %s", g_quark_to_string (error->domain), error->code,
           error->message);
  return _("It could not be read or written");
}

/**
 * mirqab_error_get_advice:
 *
 * Returns: (transfer none) (nullable): what to do
 */
const char *
mirqab_error_get_advice (const GError *error)
{
  const Words *words = find_words (error);

  if (error->domain == MIRQAB_FETCH_ERROR)
    return mirqab_fault_get_advice (mirqab_fetch_fault_from_error (error));

  return words != NULL && words->advice != NULL ? _(words->advice) : NULL;
}

/**
 * mirqab_error_dup_sentences:
 *
 * Returns: (transfer full): what is wrong, and what to do where that is known
 */
char *
mirqab_error_dup_sentences (const GError *error)
{
  const char *advice = mirqab_error_get_advice (error);

  if (advice == NULL)
    /* Translators: what is wrong, as a sentence that gets its full stop here */
    return g_strdup_printf (_("%s."), mirqab_error_get_text (error));

  /* Translators: what is wrong, then what to do about it */
  return g_strdup_printf (_("%1$s. %2$s"), mirqab_error_get_text (error), advice);
}
