/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/flowing-text.h"

#include "briefing/article-blocks.h"
#include "briefing/article-lines.h"
#include "briefing/clean-text.h"
#include "briefing/draft-file.h"
#include "briefing/face.h"
#include "briefing/summary-figures.h"
#include "briefing/svg-drawing.h"
#include "briefing/words.h"

/* Nothing is loaded from anywhere: not even by a style sheet. */
#define HTML_POLICY "default-src 'none'; style-src 'unsafe-inline'"

#define FIGURE_WIDTH 672.0 /* CSS pixels: the text's */
#define MAP_SHARE .62       /* height in widths */
#define TIMELINE_SHARE .56
#define FIGURE_FONT_SIZE 12.5

static const char style_sheet[] =
  "body{font:1.15rem/1.75 Amiri,'Noto Naskh Arabic',serif;max-width:42rem;margin:2rem auto;"
  "padding:0 1rem;color:#111;background:#fff}\n"
  "header{text-align:center;margin:3rem 0}h1{font-size:2.2rem;line-height:1.4}\n"
  "h2{font-size:1.6rem;line-height:1.5;margin:0}h3{font-size:1.2rem;margin:1.2rem 0 0}\n"
  "p{margin:0;text-align:justify;text-indent:1.4em}h2+p,h3+p,.n p,.n{text-indent:0}\n"
  ".n,nav small{color:#444;font-size:.9rem;text-align:start;overflow-wrap:anywhere}\n"
  ".note{text-indent:0;border-inline-start:3px solid #999;padding-inline-start:.8rem;margin:.6rem 0}\n"
  "figure{margin:2rem 0}figcaption{color:#444;font-size:.9rem}svg{display:block;height:auto}\n"
  "article{margin:3rem 0;border-top:1px solid #999;padding-top:1rem}nav li{margin:.4rem 0}\n"
  "a{color:inherit}@media print{nav a{text-decoration:none}article{break-before:auto}"
  "h2,h3{break-after:avoid}p{orphans:2;widows:2}}\n";

typedef struct
{
  const MirqabBriefing *briefing;
  MirqabDateStyle       dates;
  gboolean              is_html;
  GOutputStream        *stream;
  GString              *buffer;
} Writer;

static void
append_escaped (GString    *out,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
append_element (Writer     *self,
                const char *element,
                const char *attributes,
                const char *text)
{
  if (text[0] == '\0')
    return;

  g_string_append_printf (self->buffer, "<%s%s>", element, attributes);
  append_escaped (self->buffer, text);
  g_string_append_printf (self->buffer, "</%s>\n", element);
}

/* A line, of its class in HTML. */
static void
append_line (Writer     *self,
             const char *element,
             const char *attributes,
             const char *text)
{
  if (self->is_html)
    append_element (self, element, attributes, text);
  else if (text[0] != '\0')
    g_string_append_printf (self->buffer, "%s\n", text);
}

static gboolean
flush_buffer (Writer        *self,
              GCancellable  *cancellable,
              GError       **error)
{
  gboolean is_written = g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len,
                                                   NULL, cancellable, error);

  g_string_truncate (self->buffer, 0);

  return is_written;
}

static void
append_head (Writer *self)
{
  const MirqabBriefing *briefing = self->briefing;
  const char *language = self->dates.language;
  g_autofree char *title = NULL;
  g_autofree char *scope = NULL;
  g_autofree char *made = mirqab_printed_day (mirqab_day_from_unix (briefing->made_at), &self->dates);
  g_autofree char *n_articles = mirqab_word_for_n_articles (briefing->n_articles, language);
  g_autofree char *made_line = g_strdup_printf ("%s: %s", mirqab_word (MIRQAB_WORD_MADE_ON, language),
                                                made);

  title = mirqab_clean_text (briefing->title != NULL && briefing->title[0] != '\0'
                             ? briefing->title
                             : mirqab_local_text_get (mirqab_dossier_get_name (briefing->dossier),
                                                      language), -1);
  scope = mirqab_clean_text (briefing->scope_text != NULL && briefing->scope_text[0] != '\0'
                             ? briefing->scope_text : mirqab_word (MIRQAB_WORD_EVERYTHING, language), -1);
  if (self->is_html)
    {
      g_string_append_printf (self->buffer,
                              "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n"
                              "<meta charset=\"utf-8\">\n"
                              "<meta http-equiv=\"Content-Security-Policy\" content=\"" HTML_POLICY "\">\n"
                              "<meta name=\"viewport\" content=\"width=device-width\">\n",
                              language, g_str_equal (language, "ar") ? "rtl" : "ltr");
      append_element (self, "title", "", title);
      g_string_append_printf (self->buffer, "<style>\n%s</style>\n</head>\n<body>\n<header>\n",
                              style_sheet);
    }
  append_line (self, "h1", "", title);
  append_line (self, "div", "", scope);
  append_line (self, "div", "", n_articles);
  append_line (self, "div", "", made_line);
  if (self->is_html)
    g_string_append (self->buffer, "</header>\n");
}

static void
append_contents_entry (Writer              *self,
                       guint                position,
                       const MirqabArticle *article)
{
  g_autofree char *title = mirqab_article_title_line (article, &self->dates);
  g_autofree char *byline = mirqab_article_byline (article, &self->dates);
  g_autofree char *reference = g_strdup_printf (" href=\"#a%u\"", position + 1);

  g_string_append (self->buffer, "<li>");
  append_element (self, "a", reference, title);
  append_element (self, "small", "", byline);
  g_string_append (self->buffer, "</li>\n");
}

static void
append_block_cb (const MirqabBlock *block,
                 const char        *text,
                 gpointer           user_data)
{
  Writer *self = user_data;
  gboolean is_subhead = block->kind == MIRQAB_BLOCK_SUBHEAD;

  if (!self->is_html && is_subhead)
    g_string_append_c (self->buffer, '\n');
  append_line (self, is_subhead ? "h3" : "p", " dir=\"auto\"", text);
}

static void
append_link (Writer              *self,
             const MirqabArticle *article)
{
  const char *label = mirqab_word (MIRQAB_WORD_SOURCE, self->dates.language);

  if (!mirqab_article_has_link (article))
    return;
  if (!self->is_html)
    {
      g_string_append_printf (self->buffer, "%s: %s\n", label, article->link);
      return;
    }

  g_string_append_printf (self->buffer, "<p class=\"n\">%s: <a dir=\"ltr\" rel=\"noreferrer\" href=\"",
                          label);
  append_escaped (self->buffer, article->link);
  g_string_append (self->buffer, "\">");
  append_escaped (self->buffer, article->link);
  g_string_append (self->buffer, "</a></p>\n");
}

static void
append_note (Writer              *self,
             const MirqabArticle *article)
{
  g_auto (GStrv) lines = NULL;

  if (!self->briefing->choice.has_notes)
    return;

  lines = mirqab_article_note_lines (article, &self->dates);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    append_line (self, "p", " class=\"note\" dir=\"auto\"", lines[i]);
}

static void
append_article (Writer              *self,
                guint                position,
                const MirqabArticle *article)
{
  g_autofree char *title = mirqab_article_title_line (article, &self->dates);
  g_autofree char *byline = mirqab_article_byline (article, &self->dates);
  g_autofree char *states = mirqab_article_states_line (article, self->briefing->dossier, &self->dates);
  g_autofree char *capture = mirqab_article_capture_line (article, &self->dates);

  if (self->is_html)
    g_string_append_printf (self->buffer, "<article id=\"a%u\" lang=\"%s\">\n", position + 1,
                            mirqab_text_guess_language (title));
  else
    g_string_append (self->buffer, "\n\n");
  append_line (self, "h2", " dir=\"auto\"", title);
  append_line (self, "p", " class=\"n\"", byline);
  append_line (self, "p", " class=\"n\"", states);
  if (!self->is_html)
    g_string_append_c (self->buffer, '\n');
  if ((self->briefing->choice.leave_out & MIRQAB_LEAVE_OUT_TEXTS) == 0)
    mirqab_article_foreach_block (article, append_block_cb, self);
  if (!self->is_html)
    g_string_append_c (self->buffer, '\n');
  append_note (self, article);
  append_link (self, article);
  if ((self->briefing->choice.leave_out & MIRQAB_LEAVE_OUT_PROVENANCE) == 0)
    append_line (self, "p", " class=\"n\"", capture);
  if (self->is_html)
    g_string_append (self->buffer, "</article>\n");
}

typedef void (*AppendFunc) (Writer              *self,
                            guint                position,
                            const MirqabArticle *article);

/* One article is in memory at a time. */
static gboolean
append_all (Writer        *self,
            AppendFunc     append,
            double         from, /* share of the work that was done before */
            double         to,
            GCancellable  *cancellable,
            GError       **error)
{
  const MirqabBriefing *briefing = self->briefing;

  for (guint i = 0; i < briefing->n_articles; i++)
    {
      g_autoptr (MirqabArticle) article = briefing->article (i, briefing->article_data, error);

      if (article == NULL)
        return FALSE;
      append (self, i, article);
      if (!flush_buffer (self, cancellable, error))
        return FALSE;
      if (briefing->progress != NULL)
        briefing->progress (from + (to - from) * (i + 1) / briefing->n_articles,
                            briefing->progress_data);
    }

  return TRUE;
}

static gboolean
write_contents (Writer        *self,
                GCancellable  *cancellable,
                GError       **error)
{
  if ((self->briefing->choice.leave_out & MIRQAB_LEAVE_OUT_CONTENTS) != 0)
    return TRUE;

  g_string_append (self->buffer, "<nav>\n");
  append_element (self, "h2", "", mirqab_word (MIRQAB_WORD_CONTENTS, self->dates.language));
  g_string_append (self->buffer, "<ol>\n");
  if (!append_all (self, append_contents_entry, 0, .3, cancellable, error))
    return FALSE;
  g_string_append (self->buffer, "</ol>\n</nav>\n");

  return TRUE;
}

static void
draw_map_cb (cairo_t  *cr,
             gpointer  user_data)
{
  mirqab_map_figure_draw (user_data, cr);
}

static void
draw_timeline_cb (cairo_t  *cr,
                  gpointer  user_data)
{
  mirqab_timeline_figure_draw (user_data, cr);
}

static void
append_figure (Writer     *self,
               const char *svg,
               const char *caption)
{
  if (svg == NULL)
    return;

  g_string_append_printf (self->buffer, "<figure>\n%s", svg);
  append_element (self, "figcaption", "", caption);
  g_string_append (self->buffer, "</figure>\n");
}

static void
append_map (Writer              *self,
            MirqabSummaryFigure *what)
{
  g_autoptr (MirqabMapFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *description = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *line = NULL;
  g_autofree char *svg = NULL;

  what->height = FIGURE_WIDTH * MAP_SHARE;
  figure = mirqab_summary_map_new (what);
  if (figure == NULL)
    return;

  description = mirqab_map_figure_dup_description (figure);
  caption = mirqab_summary_map_caption (what);
  line = g_strdup_printf ("%s. %s", caption, mirqab_word (MIRQAB_WORD_BOUNDARY_CREDIT, what->language));
  svg = mirqab_svg_drawing_new (what->width, what->height, draw_map_cb, figure, "map-", description,
                                &error);
  if (svg == NULL)
    g_warning ("%s", error->message);
  append_figure (self, svg, line);
}

static void
append_timeline (Writer              *self,
                 MirqabSummaryFigure *what)
{
  g_autoptr (MirqabTimelineFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *description = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *svg = NULL;

  what->height = FIGURE_WIDTH * TIMELINE_SHARE;
  figure = mirqab_summary_timeline_new (what);
  if (figure == NULL)
    return;

  description = mirqab_timeline_figure_dup_description (figure);
  caption = mirqab_summary_timeline_caption (what);
  svg = mirqab_svg_drawing_new (what->width, what->height, draw_timeline_cb, figure, "timeline-",
                                description, &error);
  if (svg == NULL)
    g_warning ("%s", error->message);
  append_figure (self, svg, caption);
}

/* Letters in the figures are outlines, so a page needs no font for them; where none
 * is installed here there are no figures. */
static void
append_figures (Writer *self)
{
  const MirqabBriefing *briefing = self->briefing;
  g_autoptr (MirqabFace) face = mirqab_face_find_arabic (FALSE, NULL);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (MirqabDay));
  MirqabSummaryFigure what = {
    .briefing = briefing,
    .language = self->dates.language,
    .family = face != NULL ? face->family : NULL,
    .font_size = FIGURE_FONT_SIZE,
    .width = FIGURE_WIDTH,
    .days = days,
  };

  for (guint i = 0; briefing->facts != NULL && i < briefing->n_articles; i++)
    if (briefing->facts[i].day != MIRQAB_DAY_NONE)
      g_array_append_val (days, briefing->facts[i].day);
  if (face == NULL)
    return;

  append_map (self, &what);
  append_timeline (self, &what);
}

static gboolean
write_all (GOutputStream  *stream,
           gpointer        user_data,
           GCancellable   *cancellable,
           GError        **error)
{
  Writer *self = user_data;

  self->stream = stream;
  append_head (self);
  if (self->is_html)
    append_figures (self);
  if (self->is_html && !write_contents (self, cancellable, error))
    return FALSE;
  if (!append_all (self, append_article, self->is_html ? .3 : 0, 1, cancellable, error))
    return FALSE;
  if (self->is_html)
    g_string_append (self->buffer, "</body>\n</html>\n");

  return flush_buffer (self, cancellable, error);
}

static gboolean
write_file (const MirqabBriefing  *briefing,
            gboolean               is_html,
            const char            *file,
            GCancellable          *cancellable,
            GError               **error)
{
  g_autoptr (GString) buffer = g_string_new (NULL);
  Writer writer = {
    .briefing = briefing,
    .dates = { briefing->language != NULL ? briefing->language : "ar", briefing->choice.months },
    .is_html = is_html,
    .buffer = buffer,
  };

  if (briefing->n_articles == 0)
    {
      g_set_error_literal (error, MIRQAB_BRIEFING_ERROR, MIRQAB_BRIEFING_ERROR_EMPTY,
                           "There is no article to write");
      return FALSE;
    }

  return mirqab_draft_file_write (file, write_all, &writer, cancellable, error);
}

gboolean
mirqab_briefing_write_html (const MirqabBriefing  *briefing,
                            const char            *file,
                            GCancellable          *cancellable,
                            GError               **error)
{
  g_return_val_if_fail (briefing != NULL && briefing->dossier != NULL, FALSE);

  return write_file (briefing, TRUE, file, cancellable, error);
}

gboolean
mirqab_briefing_write_text (const MirqabBriefing  *briefing,
                            const char            *file,
                            GCancellable          *cancellable,
                            GError               **error)
{
  g_return_val_if_fail (briefing != NULL && briefing->dossier != NULL, FALSE);

  return write_file (briefing, FALSE, file, cancellable, error);
}
