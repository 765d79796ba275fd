/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "filters/sidebar.h"

#include "date-text.h"
#include "filters/filter-section.h"
#include "filters/own-section.h"
#include "filters/scope-part.h"

#include <glib/gi18n.h>

/* More rows than this nobody reads: there is the search for them. */
#define MAX_ROWS 100

#define EVERYTHING "everything"
#define UNREAD "unread"
#define STARRED "starred"
#define ASIDE "aside"

struct _MirqabSidebar
{
  AdwBin               parent_instance;

  MirqabSession       *session; /* owned, nullable */
  GSignalGroup        *session_signals;

  MirqabFilterSection *whole;
  MirqabFilterSection *members;
  MirqabFilterSection *others;
  MirqabFilterSection *bodies;
  MirqabFilterSection *people;
  MirqabFilterSection *cities;
  MirqabFilterSection *kinds;
  MirqabFilterSection *months;
  MirqabFilterSection *outlets;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MirqabSidebar, mirqab_sidebar, ADW_TYPE_BIN)

static void
choose (MirqabSidebar   *self,
        MirqabScopeList  list,
        const char      *value,
        gboolean         add)
{
  const MirqabScope *scope = mirqab_session_get_scope (self->session);
  char **chosen = mirqab_scope_get_list (scope, list);
  gboolean is_the_only = mirqab_scope_has (scope, list, value) && g_strv_length (chosen) == 1;

  /* A click on what alone is shown lets go of it. */
  if (add || is_the_only)
    mirqab_session_toggle (self->session, list, value);
  else
    mirqab_session_set_only (self->session, list, value);
}

static void
country_chosen_cb (MirqabSidebar *self,
                   const char    *value,
                   gboolean       add)
{
  choose (self, MIRQAB_SCOPE_COUNTRIES, value, add);
}

static void
body_chosen_cb (MirqabSidebar *self,
                const char    *value,
                gboolean       add)
{
  choose (self, MIRQAB_SCOPE_BODIES, value, add);
}

static void
person_chosen_cb (MirqabSidebar *self,
                  const char    *value,
                  gboolean       add)
{
  choose (self, MIRQAB_SCOPE_PEOPLE, value, add);
}

static void
outlet_chosen_cb (MirqabSidebar *self,
                  const char    *value,
                  gboolean       add)
{
  choose (self, MIRQAB_SCOPE_OUTLETS, value, add);
}

static void
city_chosen_cb (MirqabSidebar *self,
                const char    *value,
                gboolean       add)
{
  choose (self, MIRQAB_SCOPE_CITIES, value, add);
}

static void
kind_chosen_cb (MirqabSidebar *self,
                const char    *value,
                gboolean       add)
{
  choose (self, MIRQAB_SCOPE_KINDS, value, add);
}

/* The month of @day. */
static void
get_month (MirqabDay  day,
           MirqabDay *first,
           MirqabDay *last)
{
  int year, month, day_of_month;

  mirqab_day_to_ymd (day, &year, &month, &day_of_month);
  *first = mirqab_day_from_ymd (year, month, 1);
  *last = mirqab_day_from_ymd (month < 12 ? year : year + 1, month % 12 + 1, 1) - 1;
}

/* @value: the first day of the month. With @add, the period reaches to it. */
static void
month_chosen_cb (MirqabSidebar *self,
                 const char    *value,
                 gboolean       add)
{
  const MirqabScope *scope = mirqab_session_get_scope (self->session);
  MirqabDay first, last;

  get_month (mirqab_day_parse (value), &first, &last);
  if (scope->from == first && scope->to == last)
    first = last = MIRQAB_DAY_NONE;
  else if (add && scope->from != MIRQAB_DAY_NONE && scope->to != MIRQAB_DAY_NONE)
    {
      first = MIN (first, scope->from);
      last = MAX (last, scope->to);
    }
  mirqab_session_set_period (self->session, first, last);
}

static void
whole_chosen_cb (MirqabSidebar *self,
                 const char    *value,
                 gboolean       add)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_copy (mirqab_session_get_scope (self->session));

  if (g_str_equal (value, EVERYTHING))
    {
      mirqab_session_clear_scope (self->session);
      return;
    }
  if (g_str_equal (value, UNREAD))
    scope->unread = !scope->unread;
  else if (g_str_equal (value, ASIDE))
    scope->aside = !scope->aside;
  else
    scope->starred = !scope->starred;
  mirqab_session_set_scope (self->session, scope);
}

static void
match_all_chosen_cb (MirqabSidebar *self,
                     gboolean       match_all)
{
  g_autoptr (MirqabScope) scope = mirqab_scope_copy (mirqab_session_get_scope (self->session));

  scope->all_countries = match_all;
  mirqab_session_set_scope (self->session, scope);
}

static GArray *
entries_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (MirqabFilterEntry));
}

static void
show_whole (MirqabSidebar     *self,
            const MirqabScope *scope,
            const MirqabView  *view)
{
  MirqabFilterEntry entries[] = {
    { EVERYTHING, _("All Articles"), NULL, view != NULL ? (int) view->totals.articles : -1,
      mirqab_scope_is_everything (scope) },
    { UNREAD, C_("articles", "Unread"), NULL, view != NULL ? (int) view->totals.unread : -1,
      scope->unread },
    { STARRED, C_("articles", "Starred"), NULL, view != NULL ? (int) view->totals.starred : -1,
      scope->starred },
  };
  MirqabFilterEntry aside = { ASIDE, C_("articles", "Aside"), NULL,
                              view != NULL ? (int) view->n_aside : -1, scope->aside };
  g_autoptr (GArray) rows = entries_new ();

  g_array_append_vals (rows, entries, G_N_ELEMENTS (entries));
  /* Who never had one aside need not wonder what it means. */
  if (scope->aside || (view != NULL && view->n_aside > 0))
    g_array_append_val (rows, aside);
  mirqab_filter_section_show (self->whole, rows);
}

static const char *
get_status (MirqabMembership membership)
{
  switch (membership)
    {
    case MIRQAB_MEMBERSHIP_FROZEN:
      return C_("membership", "frozen");
    case MIRQAB_MEMBERSHIP_FORMER:
      return C_("membership", "former");
    case MIRQAB_MEMBERSHIP_OBSERVER:
      return C_("membership", "observer");
    case MIRQAB_MEMBERSHIP_MEMBER:
    case MIRQAB_MEMBERSHIP_NONE:
    default:
      return NULL;
    }
}

static int
count_of (const MirqabView *view,
          MirqabFacet       facet,
          const char       *id)
{
  if (view == NULL)
    return -1;

  for (guint i = 0; i < view->facets[facet]->len; i++)
    {
      const MirqabFacetCount *count = &g_array_index (view->facets[facet], MirqabFacetCount, i);

      if (g_str_equal (count->id, id))
        return (int) count->articles;
    }

  return 0;
}

/* The states of the organisation, by their membership, whether or not there are
 * articles about them: the dossier's order within one kind of membership. */
static void
show_members (MirqabSidebar     *self,
              const MirqabScope *scope,
              const MirqabView  *view)
{
  GPtrArray *states = mirqab_dossier_get_states (mirqab_session_get_dossier (self->session));
  g_autoptr (GArray) rows = entries_new ();
  gboolean several = g_strv_length (mirqab_scope_get_list (scope, MIRQAB_SCOPE_COUNTRIES)) > 1;

  for (int wanted = MIRQAB_MEMBERSHIP_MEMBER; wanted > MIRQAB_MEMBERSHIP_NONE; wanted--)
    for (guint i = 0; i < states->len; i++)
      {
        const MirqabState *state = g_ptr_array_index (states, i);
        MirqabMembership membership =
          mirqab_state_get_membership (state, mirqab_session_get_today (self->session));
        MirqabFilterEntry entry = {
          state->code,
          mirqab_local_text_get (&state->name, mirqab_session_get_language (self->session)),
          get_status (membership),
          count_of (view, MIRQAB_FACET_COUNTRIES, state->code),
          mirqab_scope_has (scope, MIRQAB_SCOPE_COUNTRIES, state->code),
        };

        if ((int) membership == wanted)
          g_array_append_val (rows, entry);
      }

  mirqab_filter_section_show (self->members, rows);
  mirqab_filter_section_show_match_all (self->members, several, scope->all_countries);
}

static gboolean
is_of_organisation (MirqabSidebar *self,
                    const char    *code)
{
  const MirqabState *state =
    mirqab_dossier_find_state (mirqab_session_get_dossier (self->session), code);

  return state != NULL
         && mirqab_state_get_membership (state, mirqab_session_get_today (self->session))
              != MIRQAB_MEMBERSHIP_NONE;
}

/* What a facet counts, and before it what is chosen although nothing is left of it. */
static void
show_facet (MirqabSidebar       *self,
            MirqabFilterSection *section,
            MirqabFacet          facet,
            MirqabScopeList      list,
            const MirqabScope   *scope,
            const MirqabView    *view)
{
  g_autoptr (GArray) rows = entries_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  char **chosen = mirqab_scope_get_list (scope, list);
  guint n_counts = view != NULL ? MIN (view->facets[facet]->len, MAX_ROWS) : 0;

  for (guint i = 0; chosen[i] != NULL; i++)
    if (count_of (view, facet, chosen[i]) <= 0)
      g_ptr_array_add (ids, chosen[i]);
  for (guint i = 0; i < n_counts; i++)
    g_ptr_array_add (ids,
                     (gpointer) g_array_index (view->facets[facet], MirqabFacetCount, i).id);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      MirqabFilterEntry entry = { .value = id };

      if (list == MIRQAB_SCOPE_COUNTRIES && is_of_organisation (self, id))
        continue;
      g_ptr_array_add (labels,
                       mirqab_scope_dup_value_name (list, id,
                                                    mirqab_session_get_dossier (self->session),
                                                    mirqab_session_get_language (self->session)));
      entry.label = g_ptr_array_index (labels, labels->len - 1);
      entry.articles = count_of (view, facet, id);
      entry.is_chosen = mirqab_scope_has (scope, list, id);
      g_array_append_val (rows, entry);
    }

  mirqab_filter_section_show (section, rows);
}

/* The newest month first; the density is of all times, whatever the period. */
static void
show_months (MirqabSidebar     *self,
             const MirqabScope *scope,
             const MirqabView  *view)
{
  g_autoptr (GArray) rows = entries_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n = view != NULL ? view->density->len : 0;
  MirqabDay month = MIRQAB_DAY_NONE;

  for (guint i = n; i > 0; i--)
    {
      const MirqabDensity *density = &g_array_index (view->density, MirqabDensity, i - 1);
      MirqabDay first, last;
      char value[MIRQAB_DAY_STRING_LENGTH];
      MirqabFilterEntry entry;

      get_month (density->day, &first, &last);
      if (first == month)
        {
          g_array_index (rows, MirqabFilterEntry, rows->len - 1).articles += (int) density->articles;
          continue;
        }
      if (rows->len == MAX_ROWS)
        break;

      month = first;
      mirqab_day_print (first, value);
      g_ptr_array_add (texts, g_strdup (value));
      g_ptr_array_add (texts, mirqab_date_text_dup (first, last, MIRQAB_PRECISION_MONTH));
      entry = (MirqabFilterEntry) {
        .value = g_ptr_array_index (texts, texts->len - 2),
        .label = g_ptr_array_index (texts, texts->len - 1),
        .articles = (int) density->articles,
        .is_chosen = scope->from != MIRQAB_DAY_NONE && scope->to != MIRQAB_DAY_NONE
                     && scope->from <= first && scope->to >= last,
      };
      g_array_append_val (rows, entry);
    }

  mirqab_filter_section_show (self->months, rows);
}

static void
update (MirqabSidebar *self)
{
  const MirqabScope *scope;
  const MirqabView *view;

  if (self->session == NULL)
    return;

  scope = mirqab_session_get_scope (self->session);
  view = mirqab_session_get_view (self->session);
  show_whole (self, scope, view);
  show_members (self, scope, view);
  show_facet (self, self->others, MIRQAB_FACET_COUNTRIES, MIRQAB_SCOPE_COUNTRIES, scope, view);
  show_facet (self, self->bodies, MIRQAB_FACET_BODIES, MIRQAB_SCOPE_BODIES, scope, view);
  show_facet (self, self->people, MIRQAB_FACET_PEOPLE, MIRQAB_SCOPE_PEOPLE, scope, view);
  show_facet (self, self->cities, MIRQAB_FACET_CITIES, MIRQAB_SCOPE_CITIES, scope, view);
  show_facet (self, self->kinds, MIRQAB_FACET_KINDS, MIRQAB_SCOPE_KINDS, scope, view);
  show_months (self, scope, view);
  show_facet (self, self->outlets, MIRQAB_FACET_OUTLETS, MIRQAB_SCOPE_OUTLETS, scope, view);
}

static void
set_session (MirqabSidebar *self,
             MirqabSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
mirqab_sidebar_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MirqabSidebar *self = MIRQAB_SIDEBAR (object);

  switch (property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_sidebar_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MirqabSidebar *self = MIRQAB_SIDEBAR (object);

  switch (property_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_sidebar_dispose (GObject *object)
{
  MirqabSidebar *self = MIRQAB_SIDEBAR (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), MIRQAB_TYPE_SIDEBAR);

  G_OBJECT_CLASS (mirqab_sidebar_parent_class)->dispose (object);
}

static void
mirqab_sidebar_class_init (MirqabSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_sidebar_get_property;
  object_class->set_property = mirqab_sidebar_set_property;
  object_class->dispose = mirqab_sidebar_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, MIRQAB_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MIRQAB_TYPE_FILTER_SECTION);
  g_type_ensure (MIRQAB_TYPE_OWN_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/mirqab/Mirqab/ui/filters/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, whole);
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, members);
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, others);
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, bodies);
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, people);
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, cities);
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, kinds);
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, months);
  gtk_widget_class_bind_template_child (widget_class, MirqabSidebar, outlets);
  gtk_widget_class_bind_template_callback (widget_class, whole_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, country_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, match_all_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, body_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, city_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, outlet_chosen_cb);
}

static void
mirqab_sidebar_init (MirqabSidebar *self)
{
  self->session_signals = g_signal_group_new (MIRQAB_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::scope", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::view", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}
