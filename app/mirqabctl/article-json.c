/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/article-json.h"

#include "mirqabctl/article-variants.h"
#include "mirqabctl/findings-json.h"
#include "mirqabctl/json-line.h"

void
mirqabctl_print_headline_json (const MirqabHeadline *headline)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_number (builder, "id", headline->id);
  mirqabctl_json_string (builder, "title", headline->title);
  mirqabctl_json_string (builder, "title_is",
                         headline->title_origin == MIRQAB_TITLE_STATED ? "stated" : "lead");
  mirqabctl_json_string (builder, "outlet", headline->outlet);
  json_builder_set_member_name (builder, "published");
  json_builder_begin_object (builder);
  mirqabctl_json_day (builder, "value", headline->day);
  mirqabctl_json_string (builder, "is", mirqab_published_origin_to_string (headline->day_origin));
  json_builder_end_object (builder);
  mirqabctl_json_strings (builder, "countries", (const char *const *) headline->subjects);
  mirqabctl_json_boolean (builder, "read", headline->read);
  mirqabctl_json_boolean (builder, "starred", headline->starred);
  mirqabctl_json_number (builder, "variants", headline->n_variants);
  json_builder_end_object (builder);
  mirqabctl_json_print (builder);
}

/**
 * mirqabctl_article_dup_json:
 * @dossier: (nullable): to say why the article concerns it, and what variants it has
 *
 * Returns: (transfer full): the whole article on a line, without its end
 */
char *
mirqabctl_article_dup_json (const MirqabArticle  *article,
                            MirqabDossier        *dossier,
                            MirqabArchive        *archive,
                            GError              **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mirqabctl_json_number (builder, "id", article->id);
  mirqabctl_json_string (builder, "outlet", article->outlet);
  mirqabctl_json_string (builder, "author", article->given_author);
  mirqabctl_json_string (builder, "link", article->link);
  mirqabctl_json_string (builder, "origin", article->origin);
  mirqabctl_json_time (builder, "captured", article->captured_at);
  mirqabctl_json_string (builder, "sha256", article->capture_digest);
  mirqabctl_findings_to_json (builder, article, FALSE);
  if (dossier != NULL)
    mirqabctl_concern_to_json (builder, article, dossier);
  mirqabctl_json_string (builder, "note", article->note);
  mirqabctl_json_string (builder, "text", article->text);
  if (archive != NULL && !mirqabctl_variants_to_json (builder, archive, article, error))
    return NULL;
  json_builder_end_object (builder);

  return mirqabctl_json_dup_line (builder);
}
