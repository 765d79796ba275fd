/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads one HTML page from standard input, in UTF-8, and writes what it says to
 * standard output. A process of its own, because some pages make an HTML parser
 * use minutes and gigabytes: `<a><b><i>` twenty thousand times is enough. Its
 * limits are set before the first byte is read. */

#define G_LOG_DOMAIN "mirqab-sources"

#include <glib.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "sources/page-process.h"
#include "sources/page-reader.h"

static void
set_limit (int    resource,
           rlim_t value)
{
  struct rlimit limit = { value, value };

  if (setrlimit (resource, &limit) != 0)
    exit (EXIT_FAILURE);
}

static void
confine (void)
{
  /* The sanitizer's shadow memory is larger than any limit, and it reads files. */
#ifndef __SANITIZE_ADDRESS__
  set_limit (RLIMIT_AS, MIRQAB_PAGE_MAX_MEMORY);
  set_limit (RLIMIT_NOFILE, STDERR_FILENO + 1); /* so no file and no socket can be opened */
#endif
  set_limit (RLIMIT_CPU, MIRQAB_PAGE_MAX_CPU_SECONDS);
  set_limit (RLIMIT_CORE, 0);
  set_limit (RLIMIT_FSIZE, 0);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl (PR_SET_PDEATHSIG, 9, 0, 0, 0);
}

static GString *
read_input (void)
{
  GString *input = g_string_new (NULL);
  char buffer[65536];
  ssize_t n;

  while ((n = read (STDIN_FILENO, buffer, sizeof buffer)) > 0 &&
         input->len <= MIRQAB_PAGE_MAX_BYTES)
    g_string_append_len (input, buffer, n);

  return input;
}

static gboolean
write_output (const char *data,
              gsize       size)
{
  while (size > 0)
    {
      ssize_t n = write (STDOUT_FILENO, data, size);

      if (n <= 0)
        return FALSE;
      data += n;
      size -= n;
    }

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GVariant) variant = NULL;
  MirqabPage *page;
  GString *html;
  gboolean is_written;

  confine ();
  html = read_input ();
  page = mirqab_page_read_html (html->str, html->len, argc > 1 ? argv[1] : NULL);
  variant = g_variant_ref_sink (mirqab_page_to_variant (page));
  is_written = write_output (g_variant_get_data (variant), g_variant_get_size (variant));
  mirqab_page_free (page);
  g_string_free (html, TRUE);

  return is_written ? EXIT_SUCCESS : EXIT_FAILURE;
}
