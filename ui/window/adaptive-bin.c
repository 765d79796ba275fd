/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqab-ui"

#include "window/adaptive-bin.h"

#define LEAST_WIDTH 340
#define LEAST_HEIGHT 280
#define NARROW_BELOW 900
#define TINY_BELOW 600

struct _MirqabAdaptiveBin
{
  GtkWidget    parent_instance;

  GtkWidget   *child; /* owned by the widget tree, nullable */
  MirqabWidth  width;
  guint        telling; /* source id, 0 = none */
};

enum
{
  PROP_0,
  PROP_CHILD,
  PROP_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void mirqab_adaptive_bin_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MirqabAdaptiveBin, mirqab_adaptive_bin, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      mirqab_adaptive_bin_buildable_init))

GType
mirqab_width_get_type (void)
{
  static gsize type;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { MIRQAB_WIDTH_WIDE, "MIRQAB_WIDTH_WIDE", "wide" },
        { MIRQAB_WIDTH_NARROW, "MIRQAB_WIDTH_NARROW", "narrow" },
        { MIRQAB_WIDTH_TINY, "MIRQAB_WIDTH_TINY", "tiny" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("MirqabWidth", values));
    }

  return type;
}

static GtkBuildableIface *parent_buildable;

static MirqabWidth
classify (int width)
{
  if (width < TINY_BELOW)
    return MIRQAB_WIDTH_TINY;
  return width < NARROW_BELOW ? MIRQAB_WIDTH_NARROW : MIRQAB_WIDTH_WIDE;
}

static gboolean
tell_cb (gpointer user_data)
{
  MirqabAdaptiveBin *self = user_data;

  self->telling = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);

  return G_SOURCE_REMOVE;
}

static void
mirqab_adaptive_bin_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  MirqabAdaptiveBin *self = MIRQAB_ADAPTIVE_BIN (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
  if (self->child != NULL)
    {
      int child_natural;

      gtk_widget_measure (self->child, orientation, -1, NULL, &child_natural, NULL, NULL);
      *natural = MAX (*minimum, child_natural);
    }
}

/* The child may not be laid out anew from here: that would ask for a size while
 * sizes are being given. It gets its minimum, and is told as soon as it may. */
static void
mirqab_adaptive_bin_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  MirqabAdaptiveBin *self = MIRQAB_ADAPTIVE_BIN (widget);
  MirqabWidth class_of_width = classify (width);
  int least_width, least_height;
  float x = 0;

  if (class_of_width != self->width)
    {
      self->width = class_of_width;
      if (self->telling == 0)
        self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
    }
  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  least_width = MAX (least_width, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, least_width, &least_height, NULL, NULL,
                      NULL);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = (float) (width - least_width);
  gtk_widget_allocate (self->child, least_width, MAX (least_height, height), baseline,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, 0)));
}

static void
set_child (MirqabAdaptiveBin *self,
           GtkWidget         *child)
{
  if (child == self->child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
mirqab_adaptive_bin_add_child (GtkBuildable *buildable,
                               GtkBuilder   *builder,
                               GObject      *child,
                               const char   *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (MIRQAB_ADAPTIVE_BIN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
mirqab_adaptive_bin_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = mirqab_adaptive_bin_add_child;
}

static void
mirqab_adaptive_bin_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MirqabAdaptiveBin *self = MIRQAB_ADAPTIVE_BIN (object);

  switch (property_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_WIDTH:
      g_value_set_enum (value, self->width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_adaptive_bin_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  MirqabAdaptiveBin *self = MIRQAB_ADAPTIVE_BIN (object);

  switch (property_id)
    {
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
mirqab_adaptive_bin_dispose (GObject *object)
{
  MirqabAdaptiveBin *self = MIRQAB_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (mirqab_adaptive_bin_parent_class)->dispose (object);
}

static void
mirqab_adaptive_bin_class_init (MirqabAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mirqab_adaptive_bin_get_property;
  object_class->set_property = mirqab_adaptive_bin_set_property;
  object_class->dispose = mirqab_adaptive_bin_dispose;

  widget_class->measure = mirqab_adaptive_bin_measure;
  widget_class->size_allocate = mirqab_adaptive_bin_size_allocate;

  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_WIDTH] =
      g_param_spec_enum ("width", NULL, NULL, MIRQAB_TYPE_WIDTH, MIRQAB_WIDTH_WIDE,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mirqab_adaptive_bin_init (MirqabAdaptiveBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

MirqabWidth
mirqab_adaptive_bin_get_width (MirqabAdaptiveBin *self)
{
  g_return_val_if_fail (MIRQAB_IS_ADAPTIVE_BIN (self), MIRQAB_WIDTH_WIDE);

  return self->width;
}
