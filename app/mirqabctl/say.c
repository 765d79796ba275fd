/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/say.h"

#include "archive/archive.h"
#include "briefing/briefing.h"
#include "dossier/dossier.h"
#include "dossier/own-dossier.h"
#include "sources/document.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#define PROGRESS_INTERVAL_US (G_USEC_PER_SEC / 10)

/* Back to the start of the line, and nothing in it (ECMA-48 CR, EL). */
#define CLEAR_LINE "\r\033[K"

/**
 * mirqabctl_say:
 *
 * One sentence on stderr. Not by g_printerr (), which would write question
 * marks for Arabic file names in the C locale.
 */
void
mirqabctl_say (const char *format,
               ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  mirqabctl_end_progress ();
  fflush (stdout);
  fprintf (stderr, "mirqabctl: %s\n", text);
}

static const char *
describe_archive_error (int code)
{
  switch ((MirqabArchiveError) code)
    {
    case MIRQAB_ARCHIVE_ERROR_DAMAGED:
      return _("The archive is damaged: “mirqabctl check” says what is wrong. “mirqabctl restore "
               "FILE” brings a backup back, and keeps the damaged one");
    case MIRQAB_ARCHIVE_ERROR_NEWER:
      return _("The archive was written by a newer version of Mirqab: update the program");
    case MIRQAB_ARCHIVE_ERROR_READ_ONLY:
      return _("The archive cannot be written: check the permissions of its folder, or name another "
               "with --data-dir");
    case MIRQAB_ARCHIVE_ERROR_FULL:
      return _("The disk is full: make room and try again; nothing that was there before is lost");
    case MIRQAB_ARCHIVE_ERROR_BUSY:
      return _("Another program keeps the archive busy: try again when it has finished");
    case MIRQAB_ARCHIVE_ERROR_IO:
      return _("The disk fails: make a copy of your data now");
    case MIRQAB_ARCHIVE_ERROR_NOT_FOUND:
      return _("There is no such article: “mirqabctl list” shows the numbers of those that are there");
    case MIRQAB_ARCHIVE_ERROR_QUERY:
      return _("There is no word to search for in it");
    case MIRQAB_ARCHIVE_ERROR_FAILED:
    default:
      return NULL;
    }
}

static const char *
describe_source_error (int code)
{
  switch ((MirqabSourceError) code)
    {
    case MIRQAB_SOURCE_ERROR_EMPTY:
      return _("It is empty");
    case MIRQAB_SOURCE_ERROR_BINARY:
      return _("It is not a text, a page or a feed: save the article as text or HTML");
    case MIRQAB_SOURCE_ERROR_TOO_LARGE:
      return _("It is larger than 16 MB, so it is no article: split it");
    case MIRQAB_SOURCE_ERROR_ENCODING:
      return _("Its encoding is not known: save it as UTF-8");
    case MIRQAB_SOURCE_ERROR_MARKUP:
      return _("Its markup cannot be read");
    case MIRQAB_SOURCE_ERROR_NO_TEXT:
      return _("There is no article in it");
    case MIRQAB_SOURCE_ERROR_OPML:
      return _("It is a list of sources and has no articles of its own");
    default:
      return NULL;
    }
}

static const char *
describe_briefing_error (int code)
{
  switch ((MirqabBriefingError) code)
    {
    case MIRQAB_BRIEFING_ERROR_EMPTY:
      return _("No article matches, so nothing was written");
    case MIRQAB_BRIEFING_ERROR_NO_FONT:
      return _("No font with Arabic letters is installed: install the package fonts-hosny-amiri or "
               "fonts-noto-core");
    case MIRQAB_BRIEFING_ERROR_WRITE:
    default:
      return NULL;
    }
}

static const char *
describe_file_error (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return _("There is no such file");
    case G_IO_ERROR_PERMISSION_DENIED:
      return _("You may not read it: check its permissions");
    case G_IO_ERROR_IS_DIRECTORY:
      return _("It is a folder");
    case G_IO_ERROR_NO_SPACE:
      return _("The disk is full");
    case G_IO_ERROR_CANCELLED:
      return _("Interrupted");
    default:
      return NULL;
    }
}

static const char *
describe_own_dossier_error (int code)
{
  switch ((MirqabOwnDossierError) code)
    {
    case MIRQAB_OWN_DOSSIER_ERROR_NAME:
      return _("It is no full name: write it as it is printed, of two words or more");
    case MIRQAB_OWN_DOSSIER_ERROR_EXISTS:
      return _("It is among your names already");
    case MIRQAB_OWN_DOSSIER_ERROR_DAMAGED:
      return _("The file people.json in it is not understood, and stays as it is: correct or "
               "remove it");
    case MIRQAB_OWN_DOSSIER_ERROR_COMPLETE:
      return _("It is a whole dossier: write the name into its people.json");
    case MIRQAB_OWN_DOSSIER_ERROR_NOT_FOUND:
    default:
      return NULL;
    }
}

static const char *
describe (const GError *error)
{
  if (error->domain == MIRQAB_ARCHIVE_ERROR)
    return describe_archive_error (error->code);
  if (error->domain == MIRQAB_SOURCE_ERROR)
    return describe_source_error (error->code);
  if (error->domain == MIRQAB_BRIEFING_ERROR)
    return describe_briefing_error (error->code);
  if (error->domain == MIRQAB_DOSSIER_ERROR && error->code == MIRQAB_DOSSIER_ERROR_NOT_FOUND)
    return _("There is no dossier in it: a dossier is a folder with a file dossier.json");
  if (error->domain == MIRQAB_OWN_DOSSIER_ERROR)
    return describe_own_dossier_error (error->code);
  if (error->domain == G_IO_ERROR)
    return describe_file_error (error->code);

  return NULL;
}

/**
 * mirqabctl_dup_sentence:
 *
 * Returns: (transfer full): what is wrong and what to do, in the language of
 *   the session where it is known
 */
char *
mirqabctl_dup_sentence (const GError *error)
{
  const char *known = describe (error);

  return g_strdup (known != NULL ? known : error->message);
}

/**
 * mirqabctl_say_failure:
 * @about: (nullable): the file or thing that it is about
 */
void
mirqabctl_say_failure (const char   *about,
                       const GError *error)
{
  g_autofree char *sentence = mirqabctl_dup_sentence (error);

  if (about != NULL && about[0] != '\0')
    mirqabctl_say ("%s: %s", about, sentence);
  else
    mirqabctl_say ("%s", sentence);
}

void
mirqabctl_print (const char *text)
{
  fputs (text, stdout);
}

static gint64 shown_at; /* monotonic time of the last progress; 0 = none is shown */

/**
 * mirqabctl_show_progress:
 * @total: 0 = not known yet
 *
 * A line on the terminal that is overwritten; nothing where stderr is none.
 */
/* Text from outside for a terminal: no control character but the line break. */
void
mirqabctl_print_safely (const char *text)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (safe, c != '\n' && g_unichar_iscntrl (c) ? ' ' : c);
    }
  mirqabctl_print (safe->str);
}

void
mirqabctl_show_progress (guint       done,
                         guint       total,
                         const char *what,
                         gpointer    user_data)
{
  gint64 now = g_get_monotonic_time ();

  if (!isatty (STDERR_FILENO) || now - shown_at < PROGRESS_INTERVAL_US)
    return;

  shown_at = now;
  if (total > 0)
    fprintf (stderr, CLEAR_LINE "%u/%u  %.60s", done, total, what);
  else
    fprintf (stderr, CLEAR_LINE "%s", _("Looking for files …"));
  fflush (stderr);
}

void
mirqabctl_end_progress (void)
{
  if (shown_at != 0)
    fputs (CLEAR_LINE, stderr);
  shown_at = 0;
}
