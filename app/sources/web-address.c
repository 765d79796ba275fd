/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/web-address.h"

#include <string.h>

#define MAX_LENGTH 8192

/* RFC 3986 3: pieces of an address, which they borrow. A piece that is not there
 * has no start; a path is always there and may be empty. */
typedef struct
{
  const char *start;
  gsize       length;
} Piece;

typedef struct
{
  Piece scheme;
  Piece authority;
  Piece path;
  Piece query;
  Piece fragment;
} Address;

gboolean
mirqab_web_address_is_http (const char *address)
{
  return g_ascii_strncasecmp (address, "http://", 7) == 0 ||
         g_ascii_strncasecmp (address, "https://", 8) == 0;
}

static char *
clean (const char *reference)
{
  GString *cleaned = g_string_new (NULL);
  const char *end = reference + strlen (reference);

  while (reference < end && (guchar) *reference <= ' ')
    reference++;
  while (end > reference && (guchar) end[-1] <= ' ')
    end--;
  for (; reference < end; reference++)
    if (*reference == ' ')
      g_string_append (cleaned, "%20");
    else if ((guchar) *reference > ' ' && *reference != 0x7F)
      g_string_append_c (cleaned, *reference);

  return g_string_free (cleaned, FALSE);
}

static const char *
take (const char *at,
      const char *stops,
      Piece      *piece)
{
  piece->start = at;
  piece->length = strcspn (at, stops);

  return at + piece->length;
}

static gsize
scheme_length (const char *text)
{
  gsize length = 0;

  if (!g_ascii_isalpha (*text))
    return 0;
  while (g_ascii_isalnum (text[length]) ||
         (text[length] != '\0' && strchr ("+-.", text[length]) != NULL))
    length++;

  return text[length] == ':' ? length : 0;
}

static Address
split (const char *text)
{
  Address address = { { NULL } };
  gsize length = scheme_length (text);

  if (length > 0)
    {
      address.scheme = (Piece) { text, length };
      text += length + 1;
    }
  if (g_str_has_prefix (text, "//"))
    text = take (text + 2, "/?#", &address.authority);
  text = take (text, "?#", &address.path);
  if (*text == '?')
    text = take (text + 1, "#", &address.query);
  if (*text == '#')
    take (text + 1, "", &address.fragment);

  return address;
}

/* RFC 3986 5.2.4; @path begins with "/" */
static char *
remove_dots (const char *path,
             gsize       length)
{
  g_autofree char *copy = g_strndup (path, length);
  g_auto (GStrv) segments = g_strsplit (copy, "/", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  guint n = g_strv_length (segments);
  gboolean is_folder = FALSE;

  for (guint i = 1; i < n; i++)
    {
      const char *segment = segments[i];

      is_folder = strcmp (segment, ".") == 0 || strcmp (segment, "..") == 0;
      if (strcmp (segment, "..") == 0 && kept->len > 0)
        g_ptr_array_set_size (kept, kept->len - 1);
      if (!is_folder)
        g_ptr_array_add (kept, segments[i]);
    }
  if (is_folder)
    g_ptr_array_add (kept, (gpointer) "");
  g_ptr_array_add (kept, NULL);
  g_free (g_steal_pointer (&copy));
  copy = g_strjoinv ("/", (char **) kept->pdata);

  return g_strconcat ("/", copy, NULL);
}

/* RFC 3986 5.2.3 */
static char *
merge_paths (const Address *base,
             const Piece   *path)
{
  gsize folder = base->path.length;
  g_autofree char *merged = NULL;

  while (folder > 0 && base->path.start[folder - 1] != '/')
    folder--;
  merged = g_strdup_printf ("%s%.*s%.*s", folder == 0 ? "/" : "", (int) folder, base->path.start,
                            (int) path->length, path->start);

  return remove_dots (merged, strlen (merged));
}

static void
append_piece (GString     *text,
              const char  *before,
              const Piece *piece)
{
  if (piece->start == NULL)
    return;
  g_string_append (text, before);
  g_string_append_len (text, piece->start, piece->length);
}

/* RFC 3986 5.2.2, for a reference without a scheme and a base with an authority */
static char *
resolve (const Address *base,
         const Address *reference)
{
  const Piece *authority = reference->authority.start != NULL ? &reference->authority
                                                              : &base->authority;
  const Piece *query = &reference->query;
  g_autofree char *path = NULL;
  GString *text = g_string_new (NULL);

  if (reference->authority.start != NULL)
    path = reference->path.length > 0 ? remove_dots (reference->path.start, reference->path.length)
                                      : g_strdup ("/");
  else if (reference->path.length == 0)
    path = base->path.length > 0 ? g_strndup (base->path.start, base->path.length) : g_strdup ("/");
  else if (*reference->path.start == '/')
    path = remove_dots (reference->path.start, reference->path.length);
  else
    path = merge_paths (base, &reference->path);
  if (reference->authority.start == NULL && reference->path.length == 0 && query->start == NULL)
    query = &base->query;

  g_string_append_len (text, base->scheme.start, base->scheme.length);
  append_piece (text, "://", authority);
  g_string_append (text, path);
  append_piece (text, "?", query);
  append_piece (text, "#", &reference->fragment);

  return g_string_free (text, FALSE);
}

/**
 * mirqab_web_address_resolve:
 * @base: (nullable): absolute address
 * @reference: as it stands in a feed or page
 *
 * RFC 3986 5, on text as the web has it: letters of any script may stand in it,
 * line ends are dropped and spaces written as "%20". GUri is not asked: it
 * fails for references that browsers follow.
 *
 * Returns: (transfer full) (nullable): the address meant, absolute if @base is;
 *   %NULL for what cannot be an address and for `#part` alone
 */
char *
mirqab_web_address_resolve (const char *base,
                            const char *reference)
{
  g_autofree char *cleaned = NULL;
  Address base_address, address;

  if (reference == NULL || strlen (reference) > MAX_LENGTH)
    return NULL;
  cleaned = clean (reference);
  if (*cleaned == '\0' || *cleaned == '#')
    return NULL;
  address = split (cleaned);
  if (address.scheme.start != NULL || base == NULL || strlen (base) > MAX_LENGTH)
    return g_steal_pointer (&cleaned);
  base_address = split (base);
  if (base_address.scheme.start == NULL || base_address.authority.start == NULL)
    return g_steal_pointer (&cleaned);

  return resolve (&base_address, &address);
}
