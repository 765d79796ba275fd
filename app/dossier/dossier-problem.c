/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-dossier"

#include "dossier/dossier-problem.h"

static void
free_problem (gpointer data)
{
  MirqabDossierProblem *problem = data;

  g_free (problem->file);
  g_free (problem->field);
  g_free (problem->message);
  g_free (problem);
}

/**
 * mirqab_dossier_problems_new:
 *
 * Returns: (transfer full) (element-type MirqabDossierProblem): an empty list
 */
GPtrArray *
mirqab_dossier_problems_new (void)
{
  return g_ptr_array_new_with_free_func (free_problem);
}

/**
 * mirqab_dossier_problems_add:
 * @problems: (element-type MirqabDossierProblem): the list
 * @file: base name of the file
 * @field: path of the field in it; "" for the file as a whole
 * @format: printf format of one untranslated sentence
 * @...: its arguments
 */
void
mirqab_dossier_problems_add (GPtrArray  *problems,
                             const char *file,
                             const char *field,
                             const char *format,
                             ...)
{
  MirqabDossierProblem *problem = g_new0 (MirqabDossierProblem, 1);
  va_list arguments;

  va_start (arguments, format);
  problem->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  problem->file = g_strdup (file);
  problem->field = g_strdup (field);
  g_debug ("%s: %s: %s", problem->file, problem->field, problem->message);
  g_ptr_array_add (problems, problem);
}

/**
 * mirqab_dossier_problem_dup_place:
 *
 * Returns: (transfer full): file and field; the file alone where it is the file
 *   as a whole that cannot be used
 */
char *
mirqab_dossier_problem_dup_place (const MirqabDossierProblem *problem)
{
  if (*problem->field == '\0')
    return g_strdup (problem->file);

  return g_strdup_printf ("%s: %s", problem->file, problem->field);
}
