/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed-person.h"

#include <string.h>

#include "sources/feed-private.h"

static gboolean
has_at (const char *start,
        const char *end)
{
  return memchr (start, '@', end - start) != NULL;
}

/* Of "outside (inside)" or "outside <inside>" the part that is no mail address.
 * (nullable): NULL when @text is not of this form */
static char *
dup_name (const char *text,
          char        opening,
          char        closing)
{
  const char *open = strchr (text, opening);
  const char *close = open != NULL ? strrchr (open, closing) : NULL;

  if (close == NULL)
    return NULL;
  if (has_at (text, open))
    return g_strndup (open + 1, close - open - 1);
  if (has_at (open, close))
    return g_strndup (text, open - text);

  return NULL;
}

/**
 * mirqab_feed_add_person:
 * @names: (element-type utf8):
 * @text: a name, a mail address, or both: RSS has "editor@example.org (Name)",
 *   mail programs "Name <editor@example.org>"
 *
 * Adds the name, or the address where no name is given.
 */
void
mirqab_feed_add_person (GPtrArray  *names,
                        const char *text)
{
  g_autofree char *name = dup_name (text, '(', ')');

  if (name == NULL)
    name = dup_name (text, '<', '>');
  if (name != NULL && name[strspn (name, " \t\r\n\"")] != '\0')
    mirqab_feed_add_name (names, name);
  else
    mirqab_feed_add_name (names, text);
}
