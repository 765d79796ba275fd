/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-sources"

#include "sources/feed-vocabulary.h"

#include <string.h>

#define TEXT(name, field, rank) { name, MIRQAB_FEED_ROLE_TEXT, MIRQAB_FEED_##field, rank, FALSE }
#define ATOM(name, field, rank) { name, MIRQAB_FEED_ROLE_TEXT, MIRQAB_FEED_##field, rank, TRUE }
#define ROLE(name, role, field, rank) \
  { name, MIRQAB_FEED_ROLE_##role, MIRQAB_FEED_##field, rank, FALSE }
#define END { NULL }

static const MirqabFeedTerm rss[] = {
  ROLE ("item", ENTRY, NO_FIELD, 0),
  ROLE ("image", SKIP, NO_FIELD, 0),
  ROLE ("textinput", SKIP, NO_FIELD, 0),
  ROLE ("source", SKIP, NO_FIELD, 0),
  ROLE ("enclosure", ENCLOSURE, NO_FIELD, 0),
  ROLE ("category", CATEGORY, CATEGORY, 0),
  TEXT ("title", TITLE, 4),
  TEXT ("link", LINK, 4),
  TEXT ("guid", ID, 4),
  TEXT ("description", SUMMARY, 4),
  TEXT ("summary", SUMMARY, 3),
  TEXT ("abstract", SUMMARY, 2),
  TEXT ("fullitem", CONTENT, 2),
  TEXT ("body", CONTENT, 2),
  TEXT ("pubdate", PUBLISHED, 4),
  TEXT ("lastbuilddate", UPDATED, 4),
  TEXT ("author", AUTHOR, 0),
  TEXT ("tags", KEYWORDS, 0),
  TEXT ("language", LANGUAGE, 4),
  TEXT ("ttl", TTL, 4),
  TEXT ("hour", SKIPPED_HOUR, 0),
  TEXT ("day", SKIPPED_DAY, 0),
  END
};

static const MirqabFeedTerm atom[] = {
  ROLE ("entry", ENTRY, NO_FIELD, 0),
  ROLE ("source", SKIP, NO_FIELD, 0),
  ROLE ("generator", SKIP, NO_FIELD, 0),
  ROLE ("author", PERSON, NO_FIELD, 0),
  ROLE ("contributor", SKIP, NO_FIELD, 0),
  ROLE ("link", LINK, LINK, 2),
  ROLE ("category", CATEGORY, NO_FIELD, 0),
  ATOM ("title", TITLE, 3),
  ATOM ("summary", SUMMARY, 3),
  ATOM ("content", CONTENT, 3),
  TEXT ("name", AUTHOR, 0),
  TEXT ("email", EMAIL, 0),
  TEXT ("id", ID, 3),
  TEXT ("published", PUBLISHED, 3),
  TEXT ("issued", PUBLISHED, 3),
  TEXT ("created", PUBLISHED, 2),
  TEXT ("updated", UPDATED, 3),
  TEXT ("modified", UPDATED, 3),
  END
};

static const MirqabFeedTerm dublin_core[] = {
  TEXT ("title", TITLE, 2),
  TEXT ("identifier", ID, 1),
  TEXT ("creator", AUTHOR, 0),
  TEXT ("author", AUTHOR, 0),
  TEXT ("date", PUBLISHED, 2),
  TEXT ("issued", PUBLISHED, 3),
  TEXT ("created", PUBLISHED, 2),
  TEXT ("modified", UPDATED, 3),
  TEXT ("subject", CATEGORY, 0),
  TEXT ("description", SUMMARY, 2),
  TEXT ("language", LANGUAGE, 2),
  END
};

static const MirqabFeedTerm content[] = {
  TEXT ("encoded", CONTENT, 4),
  END
};

static const MirqabFeedTerm media[] = {
  ROLE ("content", ENCLOSURE, NO_FIELD, 0),
  TEXT ("title", TITLE, 1),
  TEXT ("description", SUMMARY, 1),
  TEXT ("keywords", KEYWORDS, 0),
  END
};

static const MirqabFeedTerm itunes[] = {
  ROLE ("category", CATEGORY, NO_FIELD, 0),
  ROLE ("owner", SKIP, NO_FIELD, 0),
  TEXT ("title", TITLE, 2),
  TEXT ("author", AUTHOR, 0),
  TEXT ("summary", SUMMARY, 2),
  TEXT ("subtitle", SUMMARY, 1),
  TEXT ("keywords", KEYWORDS, 0),
  END
};

static const MirqabFeedTerm yandex[] = {
  TEXT ("full-text", CONTENT, 3),
  END
};

static const MirqabFeedTerm sitemap[] = {
  ROLE ("url", ENTRY, NO_FIELD, 0),
  TEXT ("loc", LINK, 4),
  TEXT ("lastmod", UPDATED, 4),
  END
};

static const MirqabFeedTerm news[] = {
  TEXT ("title", TITLE, 4),
  TEXT ("publication_date", PUBLISHED, 4),
  TEXT ("language", LANGUAGE, 4),
  TEXT ("keywords", KEYWORDS, 0),
  END
};

static const MirqabFeedTerm xhtml[] = {
  TEXT ("body", CONTENT, 2),
  TEXT ("div", CONTENT, 1),
  END
};

static const MirqabFeedTerm syndication[] = {
  TEXT ("updateperiod", PERIOD, 1),
  TEXT ("updatefrequency", FREQUENCY, 1),
  END
};

static const MirqabFeedTerm nothing[] = { END };

/* Addresses are compared without scheme, case and closing slash: feeds write
 * them from memory. Prefixes count where no address was given for them. */
static const struct
{
  const char           *uri;
  const char           *prefix;
  const MirqabFeedTerm *terms;
} vocabularies[] = {
  { "www.w3.org/2005/atom",                       "atom",    atom },
  { "purl.org/atom/ns#",                          "a10",     atom },
  { "purl.org/rss/1.0",                           "rss",     rss },
  { "my.netscape.com/rdf/simple/0.9",             "",        rss },
  { "channel.netscape.com/rdf/simple/0.9",        "",        rss },
  { "backend.userland.com/rss2",                  "",        rss },
  { "purl.org/dc/elements/1.1",                   "dc",      dublin_core },
  { "purl.org/dc/elements/1.0",                   "",        dublin_core },
  { "purl.org/dc/terms",                          "dcterms", dublin_core },
  { "purl.org/rss/1.0/modules/content",           "content", content },
  { "purl.org/rss/1.0/modules/syndication",       "sy",      syndication },
  { "search.yahoo.com/mrss",                      "media",   media },
  { "www.itunes.com/dtds/podcast-1.0.dtd",        "itunes",  itunes },
  { "news.yandex.ru",                             "yandex",  yandex },
  { "www.sitemaps.org/schemas/sitemap/0.9",       "sitemap", sitemap },
  { "www.google.com/schemas/sitemap/0.9",         "",        sitemap },
  { "www.google.com/schemas/sitemap/0.84",        "",        sitemap },
  { "www.google.com/schemas/sitemap-news/0.9",    "news",    news },
  { "www.w3.org/1999/xhtml",                      "xhtml",   xhtml },
  { "www.w3.org/1999/02/22-rdf-syntax-ns#",       "rdf",     nothing },
};

static gboolean
is_same_uri (const char *written,
             const char *known)
{
  const char *host = strstr (written, "://");
  gsize length;

  written = host != NULL ? host + 3 : written;
  length = strlen (written);
  while (length > 0 && written[length - 1] == '/')
    length--;

  return length == strlen (known) && g_ascii_strncasecmp (written, known, length) == 0;
}

static const MirqabFeedTerm *
find_vocabulary (const char *uri,
                 const char *prefix,
                 gboolean    is_atom_feed)
{
  if (uri != NULL)
    for (gsize i = 0; i < G_N_ELEMENTS (vocabularies); i++)
      if (is_same_uri (uri, vocabularies[i].uri))
        return vocabularies[i].terms;
  if (prefix != NULL)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (vocabularies); i++)
        if (strcmp (prefix, vocabularies[i].prefix) == 0)
          return vocabularies[i].terms;
      return nothing;
    }

  return is_atom_feed ? atom : rss;
}

/* Returns: (nullable): NULL for an element that says nothing */
const MirqabFeedTerm *
mirqab_feed_term_find (const char *uri,
                       const char *prefix,
                       const char *name,
                       gboolean    is_atom_feed)
{
  const MirqabFeedTerm *term = find_vocabulary (uri, prefix, is_atom_feed);

  for (; term->name != NULL; term++)
    if (g_ascii_strcasecmp (name, term->name) == 0)
      return term;

  return NULL;
}

/* Whether every value is kept, not the best one. */
gboolean
mirqab_feed_field_is_list (MirqabFeedField field)
{
  return field == MIRQAB_FEED_AUTHOR || field == MIRQAB_FEED_CATEGORY ||
         field == MIRQAB_FEED_EMAIL || field == MIRQAB_FEED_KEYWORDS || field == MIRQAB_FEED_SKIPPED_HOUR ||
         field == MIRQAB_FEED_SKIPPED_DAY;
}

/* Returns: (transfer full) (nullable): "rss2.0", "atom1.0" …, by the root element;
 *   what follows 2.0 is read as 2.0, whose format is frozen */
char *
mirqab_feed_format_of_root (const char *name,
                            const char *uri,
                            const char *version)
{
  if (g_ascii_strcasecmp (name, "rss") == 0)
    return g_strdup_printf ("rss%s", version != NULL && g_str_has_prefix (version, "0.") &&
                            strlen (version) < 8 ? version : "2.0");
  if (strcmp (name, "RDF") == 0)
    return g_strdup ("rss1.0");
  if (strcmp (name, "feed") == 0)
    return g_strdup (g_strcmp0 (uri, "http://purl.org/atom/ns#") == 0 ||
                     g_strcmp0 (version, "0.3") == 0 ? "atom0.3" : "atom1.0");
  if (strcmp (name, "urlset") == 0)
    return g_strdup ("sitemap");
  if (strcmp (name, "channel") == 0)
    return g_strdup ("rss2.0");
  if (strcmp (name, "CHANNEL") == 0)
    return g_strdup ("cdf");

  return NULL;
}
