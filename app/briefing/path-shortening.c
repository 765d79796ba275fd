/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-briefing"

#include "briefing/path-shortening.h"

#include <math.h>
#include <string.h>

#include "briefing/pdf-syntax.h"

/* Points nearer than this on paper are one. */
#define NEAREST 0.12
#define MOST_OPERANDS 6

typedef struct
{
  GString    *out;
  const char *operands[MOST_OPERANDS]; /* in the content */
  gsize       lengths[MOST_OPERANDS];
  guint       n_operands;
  double      x; /* of the last point that was written */
  double      y;
  double      held_x; /* a point of a line that was not */
  double      held_y;
  gboolean    is_held;
} Shortener;

static gboolean
is_number (const char *token,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (token[i]) && token[i] != '.' && token[i] != '-' && token[i] != '+')
      return FALSE;

  return length > 0;
}

static void
write_token (Shortener  *self,
             const char *token,
             gsize       length)
{
  g_string_append_len (self->out, token, (gssize) length);
  g_string_append_c (self->out, ' ');
}

static void
write_raw (Shortener *self)
{
  for (guint i = 0; i < self->n_operands; i++)
    write_token (self, self->operands[i], self->lengths[i]);
  self->n_operands = 0;
}

static void
write_point (Shortener *self,
             double     x,
             double     y)
{
  mirqab_pdf_append_number (self->out, x);
  g_string_append_c (self->out, ' ');
  mirqab_pdf_append_number (self->out, y);
  g_string_append_c (self->out, ' ');
  self->x = x;
  self->y = y;
}

/* The last point of a line is always written, or corners would be lost. */
static void
write_held (Shortener *self)
{
  if (!self->is_held)
    return;

  write_point (self, self->held_x, self->held_y);
  g_string_append (self->out, "l ");
  self->is_held = FALSE;
}

static void
end_path_operator (Shortener *self,
                   char       name)
{
  double numbers[MOST_OPERANDS];

  for (guint i = 0; i < self->n_operands; i++)
    numbers[i] = g_ascii_strtod (self->operands[i], NULL);

  if (name == 'l')
    {
      if (hypot (numbers[0] - self->x, numbers[1] - self->y) < NEAREST)
        {
          self->held_x = numbers[0];
          self->held_y = numbers[1];
          self->is_held = TRUE;
          self->n_operands = 0;
          return;
        }
      self->is_held = FALSE;
    }
  write_held (self);
  for (guint i = 0; i + 1 < self->n_operands; i += 2)
    write_point (self, numbers[i], numbers[i + 1]);
  g_string_append_printf (self->out, "%c ", name);
  self->n_operands = 0;
}

static gboolean
is_path_operator (const Shortener *self,
                  const char      *token,
                  gsize            length)
{
  if (length != 1)
    return FALSE;

  return ((*token == 'm' || *token == 'l') && self->n_operands == 2) ||
         (*token == 'c' && self->n_operands == 6);
}

GString *
mirqab_shorten_paths (const char *content,
                      gsize       size)
{
  static const char white[] = " \t\r\n\f";
  Shortener self = { .out = g_string_sized_new (size) };
  const char *end = content + size;

  while (content < end)
    {
      const char *token = content;

      if (*content == '\0' || strchr (white, *content) != NULL)
        {
          content++;
          continue;
        }
      while (content < end && *content != '\0' && strchr (white, *content) == NULL)
        content++;

      if (is_number (token, (gsize) (content - token)) && self.n_operands < MOST_OPERANDS)
        {
          self.operands[self.n_operands] = token;
          self.lengths[self.n_operands++] = (gsize) (content - token);
        }
      else if (is_path_operator (&self, token, (gsize) (content - token)))
        end_path_operator (&self, *token);
      else
        {
          write_held (&self);
          write_raw (&self);
          write_token (&self, token, (gsize) (content - token));
        }
    }
  write_raw (&self);

  return self.out;
}
