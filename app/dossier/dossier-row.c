/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/dossier-row.h"

#include <math.h>
#include <string.h>

#include "dossier/dossier-problem.h"

static char *
join_path (const MirqabRow *row,
           const char      *field)
{
  if (*row->path == '\0')
    return g_strdup (field);
  if (*field == '\0')
    return g_strdup (row->path);
  return g_strconcat (row->path, ".", field, NULL);
}

/**
 * mirqab_row_complain:
 * @row: the row
 * @field: the field in it; "" for the row as a whole
 * @format: printf format of one untranslated sentence
 * @...: its arguments
 *
 * Records a problem.
 */
void
mirqab_row_complain (const MirqabRow *row,
                     const char      *field,
                     const char      *format,
                     ...)
{
  g_autofree char *path = join_path (row, field);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  mirqab_dossier_problems_add (row->problems, row->file, path, "%s", message);
}

/* Is @name one of the words of @known, which are parted by single spaces? */
static gboolean
is_word_of (const char *name,
            const char *known)
{
  gsize length = strlen (name);
  const char *at = known;

  while ((at = strstr (at, name)) != NULL)
    {
      if ((at == known || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
        return length > 0;
      at += length;
    }
  return FALSE;
}

/**
 * mirqab_row_check_names:
 * @row: the row
 * @known: the fields that such a row may have, parted by spaces
 *
 * Records every field that the format does not know: most often a slip of the
 * pen that would otherwise drop a value silently. "remark" is for the people
 * who keep the dossier and may stand everywhere.
 */
void
mirqab_row_check_names (const MirqabRow *row,
                        const char      *known)
{
  g_autoptr (GList) names = json_object_get_members (row->object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      if (!g_str_equal (l->data, "remark") && !is_word_of (l->data, known))
        mirqab_row_complain (row, l->data, "Unknown field");
    }
}

/* The value of @field; NULL where it is missing or null, which is recorded
 * when the field is needed. */
static JsonNode *
find_value (const MirqabRow *row,
            const char      *field,
            MirqabFieldNeed  need)
{
  JsonNode *node = json_object_get_member (row->object, field);

  if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
    return node;
  if (need == MIRQAB_FIELD_REQUIRED)
    mirqab_row_complain (row, field, "Missing");
  return NULL;
}

/* A text that can be shown or matched: not empty, no white space around it. */
static const char *
read_string_node (const MirqabRow *row,
                  const char      *field,
                  JsonNode        *node)
{
  const char *string;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      mirqab_row_complain (row, field, "Must be a string");
      return NULL;
    }
  string = json_node_get_string (node);
  if (*string == '\0')
    {
      mirqab_row_complain (row, field, "Must not be empty");
      return NULL;
    }
  if (g_ascii_isspace (*string) || g_ascii_isspace (string[strlen (string) - 1]))
    {
      mirqab_row_complain (row, field, "Must not begin or end with white space");
      return NULL;
    }
  return string;
}

/**
 * mirqab_row_get_string:
 * @row: the row
 * @field: name of the field
 * @need: whether a missing field is a problem
 *
 * Returns: (nullable): the value, owned by the parser
 */
const char *
mirqab_row_get_string (const MirqabRow *row,
                       const char      *field,
                       MirqabFieldNeed  need)
{
  JsonNode *node = find_value (row, field, need);

  return node != NULL ? read_string_node (row, field, node) : NULL;
}

/**
 * mirqab_row_get_id:
 * @row: the row
 * @field: name of the field
 * @need: whether a missing field is a problem
 *
 * Reads an identifier: lower-case ASCII letters, digits, '-' and '_'.
 *
 * Returns: (nullable): the interned identifier
 */
const char *
mirqab_row_get_id (const MirqabRow *row,
                   const char      *field,
                   MirqabFieldNeed  need)
{
  const char *string = mirqab_row_get_string (row, field, need);

  if (string == NULL)
    return NULL;
  for (const char *at = string; *at != '\0'; at++)
    {
      if (!g_ascii_islower (*at) && !g_ascii_isdigit (*at) && *at != '-' && *at != '_')
        {
          mirqab_row_complain (row, field, "“%s” is no identifier (a-z, 0-9, - and _)", string);
          return NULL;
        }
    }
  return g_intern_string (string);
}

/**
 * mirqab_row_get_country:
 * @row: the row
 * @field: name of the field
 * @need: whether a missing field is a problem
 *
 * Reads an ISO 3166-1 alpha-2 code (its shape; the code may be unknown).
 *
 * Returns: (nullable): the interned code
 */
const char *
mirqab_row_get_country (const MirqabRow *row,
                        const char      *field,
                        MirqabFieldNeed  need)
{
  const char *string = mirqab_row_get_string (row, field, need);

  if (string == NULL)
    return NULL;
  if (strlen (string) != 2 || !g_ascii_isupper (string[0]) || !g_ascii_isupper (string[1]))
    {
      mirqab_row_complain (row, field, "“%s” is no ISO 3166-1 alpha-2 code", string);
      return NULL;
    }
  return g_intern_string (string);
}

/**
 * mirqab_row_get_known:
 * @row: the row
 * @field: name of the field
 * @need: whether a missing field is a problem
 * @known: identifiers that may be named
 *
 * Reads the identifier of another row.
 *
 * Returns: (nullable): the interned identifier
 */
const char *
mirqab_row_get_known (const MirqabRow *row,
                      const char      *field,
                      MirqabFieldNeed  need,
                      GHashTable      *known)
{
  const char *string = mirqab_row_get_string (row, field, need);

  if (string == NULL)
    return NULL;
  if (!g_hash_table_contains (known, string))
    {
      mirqab_row_complain (row, field, "There is no “%s”", string);
      return NULL;
    }
  return g_intern_string (string);
}

/**
 * mirqab_row_is_new:
 * @row: the row
 * @field: the field that holds the identifier
 * @id: the identifier
 * @known: identifiers of the rows before
 *
 * Returns: whether @id is free; a second use is recorded
 */
gboolean
mirqab_row_is_new (const MirqabRow *row,
                   const char      *field,
                   const char      *id,
                   GHashTable      *known)
{
  if (!g_hash_table_contains (known, id))
    return TRUE;
  mirqab_row_complain (row, field, "“%s” is there already", id);
  return FALSE;
}

/**
 * mirqab_row_get_boolean:
 * @row: the row
 * @field: name of the field
 *
 * Returns: the value; %FALSE for a missing field
 */
gboolean
mirqab_row_get_boolean (const MirqabRow *row,
                        const char      *field)
{
  JsonNode *node = find_value (row, field, MIRQAB_FIELD_OPTIONAL);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      mirqab_row_complain (row, field, "Must be true or false");
      return FALSE;
    }
  return json_node_get_boolean (node);
}

/**
 * mirqab_row_get_degrees:
 * @row: the row
 * @field: name of the field
 * @limit: greatest absolute value: 90 for a latitude, 180 for a longitude
 *
 * Returns: degrees; NAN where the field is missing or wrong
 */
double
mirqab_row_get_degrees (const MirqabRow *row,
                        const char      *field,
                        double           limit)
{
  JsonNode *node = find_value (row, field, MIRQAB_FIELD_OPTIONAL);
  GType type;

  if (node == NULL)
    return NAN;
  type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  if (type != G_TYPE_DOUBLE && type != G_TYPE_INT64)
    {
      mirqab_row_complain (row, field, "Must be a number of degrees");
      return NAN;
    }
  if (fabs (json_node_get_double (node)) > limit)
    {
      mirqab_row_complain (row, field, "Must lie between %g and %g", -limit, limit);
      return NAN;
    }
  return json_node_get_double (node);
}

/**
 * mirqab_row_get_choice:
 * @row: the row
 * @field: name of the field, which must be there
 * @choices: the words that it may hold; ends with a %NULL name
 * @value: (out): the value of the word
 *
 * Returns: whether the field holds one of the words
 */
gboolean
mirqab_row_get_choice (const MirqabRow       *row,
                       const char            *field,
                       const MirqabRowChoice *choices,
                       int                   *value)
{
  const char *string = mirqab_row_get_string (row, field, MIRQAB_FIELD_REQUIRED);

  if (string == NULL)
    return FALSE;
  for (guint i = 0; choices[i].name != NULL; i++)
    {
      if (g_str_equal (choices[i].name, string))
        {
          *value = choices[i].value;
          return TRUE;
        }
    }
  mirqab_row_complain (row, field, "“%s” is not known here", string);
  return FALSE;
}

/* Reads YYYY, YYYY-MM or YYYY-MM-DD: its first and its last day. */
static gboolean
parse_days (const char      *string,
            MirqabDay       *first,
            MirqabDay       *last,
            MirqabPrecision *precision)
{
  g_autofree char *full = NULL;
  int year;
  int month;
  int day;

  switch (strlen (string))
    {
    case 4:
      *precision = MIRQAB_PRECISION_YEAR;
      full = g_strconcat (string, "-01-01", NULL);
      break;
    case 7:
      *precision = MIRQAB_PRECISION_MONTH;
      full = g_strconcat (string, "-01", NULL);
      break;
    default:
      *precision = MIRQAB_PRECISION_DAY;
      full = g_strdup (string);
      break;
    }
  *first = mirqab_day_parse (full);
  if (*first == MIRQAB_DAY_NONE)
    return FALSE;

  mirqab_day_to_ymd (*first, &year, &month, &day);
  *last = *first;
  if (*precision == MIRQAB_PRECISION_YEAR)
    *last = mirqab_day_from_ymd (year, 12, 31);
  else if (*precision == MIRQAB_PRECISION_MONTH)
    *last = mirqab_day_from_ymd (year, month, mirqab_days_in_month (year, month));
  return TRUE;
}

static gboolean
read_days (const MirqabRow *row,
           const char      *field,
           MirqabFieldNeed  need,
           MirqabDay       *first,
           MirqabDay       *last,
           MirqabPrecision *precision)
{
  const char *string = mirqab_row_get_string (row, field, need);

  *first = *last = MIRQAB_DAY_NONE;
  *precision = MIRQAB_PRECISION_DAY;
  if (string == NULL || parse_days (string, first, last, precision))
    return TRUE;
  mirqab_row_complain (row, field, "“%s” is no day, month or year (YYYY-MM-DD)", string);
  return FALSE;
}

/**
 * mirqab_row_get_period:
 * @row: the row
 * @need: whether "from" must be there; "to" need not
 * @period: (out): what the fields "from" and "to" say
 *
 * Returns: %FALSE when an end is wrong, or "to" comes before "from"
 */
gboolean
mirqab_row_get_period (const MirqabRow *row,
                       MirqabFieldNeed  need,
                       MirqabRowPeriod *period)
{
  guint before = row->problems->len;
  MirqabDay ignored;

  read_days (row, "from", need, &period->from, &period->end_of_from, &period->from_precision);
  read_days (row, "to", MIRQAB_FIELD_OPTIONAL, &ignored, &period->to, &period->to_precision);
  if (row->problems->len != before)
    return FALSE;
  if (period->from != MIRQAB_DAY_NONE && period->to != MIRQAB_DAY_NONE &&
      period->to < period->from)
    {
      mirqab_row_complain (row, "to", "Ends before it starts");
      return FALSE;
    }
  return TRUE;
}

/* Opens @field as a row of its own; the path is the caller's to free. */
static gboolean
open_object (const MirqabRow *row,
             const char      *field,
             JsonNode        *node,
             char           **path,
             MirqabRow       *inner)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      mirqab_row_complain (row, field, "Must be an object");
      return FALSE;
    }
  *path = join_path (row, field);
  *inner = *row;
  inner->path = *path;
  inner->object = json_node_get_object (node);
  return TRUE;
}

/**
 * mirqab_row_get_text:
 * @row: the row
 * @field: name of the field
 * @need: whether a missing field is a problem
 * @text: (out): the wordings, empty where there are none
 *
 * Reads a text in the three languages; all of them must be there.
 *
 * Returns: whether @text has a wording in any language
 */
gboolean
mirqab_row_get_text (const MirqabRow *row,
                     const char      *field,
                     MirqabFieldNeed  need,
                     MirqabLocalText *text)
{
  JsonNode *node = find_value (row, field, need);
  g_autofree char *path = NULL;
  MirqabRow inner;

  memset (text, 0, sizeof *text);
  if (node == NULL || !open_object (row, field, node, &path, &inner))
    return FALSE;
  mirqab_row_check_names (&inner, "ar en ru");
  text->ar = g_strdup (mirqab_row_get_string (&inner, "ar", MIRQAB_FIELD_REQUIRED));
  text->en = g_strdup (mirqab_row_get_string (&inner, "en", MIRQAB_FIELD_REQUIRED));
  text->ru = g_strdup (mirqab_row_get_string (&inner, "ru", MIRQAB_FIELD_REQUIRED));
  return text->ar != NULL || text->en != NULL || text->ru != NULL;
}

/* The array under @field, or NULL. */
static JsonArray *
find_array (const MirqabRow *row,
            const char      *field,
            MirqabFieldNeed  need)
{
  JsonNode *node = find_value (row, field, need);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      mirqab_row_complain (row, field, "Must be an array");
      return NULL;
    }
  return json_node_get_array (node);
}

/**
 * mirqab_row_get_strings:
 * @row: the row
 * @field: name of the field, an array of strings
 * @need: whether a missing field is a problem
 *
 * Returns: (transfer full): the sound ones
 */
char **
mirqab_row_get_strings (const MirqabRow *row,
                        const char      *field,
                        MirqabFieldNeed  need)
{
  JsonArray *array = find_array (row, field, need);
  GPtrArray *strings = g_ptr_array_new ();
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", field, i);
      const char *string = read_string_node (row, path, json_array_get_element (array, i));

      if (string != NULL)
        g_ptr_array_add (strings, g_strdup (string));
    }
  g_ptr_array_add (strings, NULL);
  return (char **) g_ptr_array_free (strings, FALSE);
}

static void
free_form (gpointer data)
{
  MirqabForm *form = data;

  g_free (form->text);
  g_free (form);
}

static void
read_forms_of_language (const MirqabRow *row,
                        const char      *language,
                        GPtrArray       *forms)
{
  static const char *const kinds[] = {
    [MIRQAB_FORM_NAME] = "name",
    [MIRQAB_FORM_ADJECTIVE] = "adjective",
    [MIRQAB_FORM_SURNAME] = "surname",
    [MIRQAB_FORM_SHORT] = "short",
    [MIRQAB_FORM_OUTLET] = "outlet",
  };

  mirqab_row_check_names (row, "name adjective surname short outlet");
  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_auto (GStrv) texts = mirqab_row_get_strings (row, kinds[kind], MIRQAB_FIELD_OPTIONAL);

      for (guint i = 0; texts[i] != NULL; i++)
        {
          MirqabForm *form = g_new0 (MirqabForm, 1);

          form->text = g_steal_pointer (&texts[i]);
          form->kind = kind;
          g_strlcpy (form->language, language, sizeof form->language);
          g_ptr_array_add (forms, form);
        }
    }
}

/**
 * mirqab_row_get_forms:
 * @row: the row
 *
 * Reads the field "forms": language, then kind, then spellings.
 *
 * Returns: (transfer full) (element-type MirqabForm): the forms, maybe none
 */
GPtrArray *
mirqab_row_get_forms (const MirqabRow *row)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (free_form);
  JsonNode *node = find_value (row, "forms", MIRQAB_FIELD_OPTIONAL);
  g_autoptr (GList) languages = NULL;
  g_autofree char *path = NULL;
  MirqabRow inner;

  if (node == NULL || !open_object (row, "forms", node, &path, &inner))
    return forms;
  languages = json_object_get_members (inner.object);
  for (GList *l = languages; l != NULL; l = l->next)
    {
      const char *language = l->data;
      g_autofree char *language_path = NULL;
      MirqabRow of_language;

      if (strlen (language) != 2)
        mirqab_row_complain (&inner, language, "“%s” is no ISO 639-1 code", language);
      else if (open_object (&inner, language, json_object_get_member (inner.object, language),
                            &language_path, &of_language))
        read_forms_of_language (&of_language, language, forms);
    }
  return forms;
}

/**
 * mirqab_row_get_backing:
 * @row: the row
 * @confidence: (out) (optional): how sure the row is
 * @sources: (out) (optional) (transfer full): where it comes from
 *
 * Reads what every row must say of itself. A row that does not say it stands,
 * but as unsupported.
 */
void
mirqab_row_get_backing (const MirqabRow   *row,
                        MirqabConfidence  *confidence,
                        char            ***sources)
{
  static const MirqabRowChoice choices[] = {
    { "high", MIRQAB_CONFIDENCE_HIGH },
    { "medium", MIRQAB_CONFIDENCE_MEDIUM },
    { "low", MIRQAB_CONFIDENCE_LOW },
    { "unsupported", MIRQAB_CONFIDENCE_UNSUPPORTED },
    { NULL, 0 },
  };
  guint before = row->problems->len;
  g_auto (GStrv) found = mirqab_row_get_strings (row, "sources", MIRQAB_FIELD_REQUIRED);
  int value = MIRQAB_CONFIDENCE_UNSUPPORTED;

  mirqab_row_get_choice (row, "confidence", choices, &value);
  if (found[0] == NULL && value != MIRQAB_CONFIDENCE_UNSUPPORTED)
    {
      if (row->problems->len == before)
        mirqab_row_complain (row, "sources", "Only an unsupported row may have no source");
      value = MIRQAB_CONFIDENCE_UNSUPPORTED;
    }
  if (confidence != NULL)
    *confidence = value;
  if (sources != NULL)
    *sources = g_steal_pointer (&found);
}

/**
 * mirqab_row_for_each:
 * @row: the row
 * @field: name of the field, an array of objects
 * @need: whether a missing field is a problem
 * @func: called for each object
 * @user_data: for @func
 */
void
mirqab_row_for_each (const MirqabRow *row,
                     const char      *field,
                     MirqabFieldNeed  need,
                     MirqabRowFunc    func,
                     gpointer         user_data)
{
  JsonArray *array = find_array (row, field, need);
  guint length = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s[%u]", field, i);
      g_autofree char *path = NULL;
      MirqabRow inner;

      if (open_object (row, name, json_array_get_element (array, i), &path, &inner))
        func (&inner, user_data);
    }
}
